import type { Recipient } from '../../../../libs/contracts/recipients.js';
import { daysBetween } from '../../../../libs/domain/time/plain-date.js';
import { firstDayOf } from '../../../../libs/domain/time/plain-month.js';
import { useToday } from '../session/use-me.js';
import { wordOf } from '../words/code-words.js';
import { useWords } from '../words/words-context.js';
import { PlanList } from './plan-list.js';
import { useCertifications } from './use-recipients.js';
import { ValidityBar } from './validity-bar.js';
import { validityScale } from './validity-scale.js';
import './validity.css';

/** The validity as a picture and, beside it, as text: its end, the certifications by channel, the five steps of the plan. */
export function ValidityPart({ recipient }: { recipient: Recipient }) {
  const t = useWords();
  const today = useToday();
  const { items } = useCertifications(recipient.recipientNo);
  const certifications = items
    .filter(({ isVoid }) => !isVoid)
    .map(({ id, happenedOn, channel, helper }) => ({ id, on: happenedOn, channel, helper }))
    .sort((a, b) => b.on.localeCompare(a.on));
  const endedOn = recipient.diedOn ?? (recipient.endedFrom && firstDayOf(recipient.endedFrom));
  const scale = validityScale(
    recipient.validUntil,
    certifications.map(({ on }) => on),
    today,
    endedOn,
  );
  const left = daysBetween(today, recipient.validUntil);
  const isEnded = recipient.status === 'terminated' || recipient.diedOn !== null;
  const giving = items.filter(({ isVoid }) => !isVoid).toSorted((a, b) => b.happenedOn.localeCompare(a.happenedOn))[0];
  const knownSince = [recipient.registeredOn, giving?.recordedOn ?? recipient.registeredOn].toSorted().at(-1) ?? '';
  return (
    <>
      <p className="validity-line">
        {t.recipient.validUntil} <strong>{recipient.validUntil}</strong>{' '}
        {!isEnded && (
          <span className={left < 0 ? 'mark mark-red' : 'minor'}>
            {' '}
            {left >= 0 ? t.validity.daysLeft(left) : t.validity.daysOver(-left)}
          </span>
        )}
        <span className="minor"> {t.validity.cycle(recipient.cycleNo)}</span>
      </p>
      <ValidityBar scale={scale} certifications={certifications} label={t.validity.label(recipient.validUntil)} />
      <div className="validity-texts">
        <div>
          <h3>{t.validity.certifications}</h3>
          {certifications.length === 0 ? (
            <p className="minor">{t.validity.neverCertified}</p>
          ) : (
            <ul className="plain-list">
              {certifications.slice(0, 6).map(({ id, on, channel, helper }) => (
                <li key={id}>
                  {on} <strong>{wordOf(t.codes.channel, channel)}</strong>
                  {helper && (
                    <span className="minor">
                      {' '}
                      {t.codes.answerField.helper}
                      {t.app.colon}
                      {t.helper.said(helper.name, helper.relation)}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
        <div>
          <h3>{t.validity.plan}</h3>
          <PlanList recipient={recipient} steps={scale.steps} endedOn={endedOn} knownSince={knownSince} />
        </div>
      </div>
    </>
  );
}
