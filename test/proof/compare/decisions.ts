/** What two persons decided: effective months, back-pay in fen, persons (rules C3–C7, E1, I2). */
import type { Life } from '../reference/life.js';
import type { Differences } from './differences.js';

interface ShownDecision {
  kind: string;
  state: string;
  reason: string;
  clause: string;
  explanation: string;
  effectiveMonth: string | null;
  effectOn: string | null;
  tookEffectOn: string | null;
  months: string[];
  backPayFen: number;
  maker: string;
  makerName: string;
  checker: string | null;
  checkerName: string | null;
  proposedOn: string;
  confirmedOn: string | null;
}

export function compareDecisions(life: Life, recipientNo: string, shown: ShownDecision[], differences: Differences) {
  const lines = life.decisions.map((decision) => {
    const { kind, state, reason, proposedOn, confirmedOn, effectiveMonth, effectOn, tookEffectOn } = decision;
    const when = `proposed ${proposedOn} confirmed ${confirmedOn} month ${effectiveMonth} on ${effectOn} took effect ${tookEffectOn}`;
    return `${kind} ${state}${reason ? ` as ${reason}` : ''} ${when} pays ${decision.months.join(',')} = ${decision.backPayFen}`;
  });
  const reasonMatters = (kind: string, state: string): boolean => kind === 'suspension' && state !== 'declined';
  const got = shown.map((decision) => {
    const { kind, state, reason, proposedOn, confirmedOn, effectiveMonth, effectOn, tookEffectOn } = decision;
    const when = `proposed ${proposedOn} confirmed ${confirmedOn} month ${effectiveMonth} on ${effectOn} took effect ${tookEffectOn}`;
    const months = kind === 'resumption' ? decision.months : [];
    return `${kind} ${state}${reasonMatters(kind, state) ? ` as ${reason}` : ''} ${when} pays ${months.join(',')} = ${decision.backPayFen}`;
  });
  if (lines.length + got.length > 0) differences.sameLines('decisions', recipientNo, lines, got);
  for (const { kind, makerName, checkerName, clause, explanation } of shown) {
    const sound = { twoPersons: makerName !== checkerName, clause: clause !== '', explained: explanation !== '' };
    differences.equal(
      'two persons, clause, reason',
      `${recipientNo} ${kind}`,
      { twoPersons: true, clause: true, explained: true },
      sound,
    );
  }
}
