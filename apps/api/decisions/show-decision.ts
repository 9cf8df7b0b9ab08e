import type { Decision } from '../../../libs/contracts/decisions.js';
import type { DecisionView } from '../../../libs/database/queries/decisions.query.js';
import { isLetterForVisit } from '../../../libs/domain/inbox/attempts.js';
import { explainDecision } from '../../../libs/words/decision-explanations.js';
import type { Language } from '../../../libs/words/language.js';
import { showFinding } from '../show-finding.js';

/** The decision with its explanation in the language of the reader; on record is the Chinese one. */
export function showDecision(view: DecisionView, language: Language): Decision {
  const { cycleEnd: _cycleEnd, certifiedOn: _certifiedOn, diedOn: _diedOn, voidReason: _voidReason, ...shown } = view;
  const explanation = language === 'zh' ? view.explanation : inEnglish(view);
  return { ...shown, finding: shown.finding && showFinding(shown.finding), explanation };
}

function inEnglish(view: DecisionView): string {
  // A maker who declines says why in his own words: there is nothing to translate.
  if (view.state === 'declined') return view.explanation;
  const { kind, reason, months, backPayFen, overpaidFen, cycleEnd, certifiedOn, diedOn, voidReason, effectiveMonth } =
    view;
  const isSettled = view.confirmedOn !== null && view.state !== 'refused';
  return explainDecision(
    {
      kind,
      reason,
      ...(cycleEnd ? { validUntil: cycleEnd } : {}),
      ...(kind === 'suspension' ? { byLetter: isLetterForVisit(view.attempts) } : {}),
      ...(certifiedOn ? { certifiedOn } : {}),
      ...(diedOn ? { diedOn } : {}),
      ...(voidReason ? { voidReason } : {}),
      ...(effectiveMonth ? { effectiveMonth } : {}),
      ...(isSettled ? { months, backPayFen, overpaidFen } : {}),
    },
    'en',
  );
}
