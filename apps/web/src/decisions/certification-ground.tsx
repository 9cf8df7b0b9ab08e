import type { CertificationGround as Shown } from '../../../../libs/contracts/grounds.js';
import { type Checklist, PROVINCE } from '../../../../libs/domain/certification/certification.js';
import { useOfficeName } from '../api/use-offices.js';
import { EvidenceList } from '../fields/evidence-list.js';
import { Facts } from '../look/facts.js';
import { useWords } from '../words/words-context.js';

/** The certification as two persons judge it: when and how, who recorded it where, all four answers of its checklist, its evidence. */
export function CertificationGround({ certification }: { certification: Shown }) {
  const t = useWords();
  const officeName = useOfficeName();
  const { happenedOn, recordedOn, channel, recordedBy, recordedByName, sourceOffice, helper, note, voidRequestReason } =
    certification;
  const checks = Object.entries(certification.checklist) as [keyof Checklist, boolean][];
  return (
    <>
      <Facts
        facts={[
          { label: t.codes.answerField.happenedOn, value: happenedOn },
          { label: t.codes.answerField.channel, value: t.codes.channel[channel] },
          { label: t.ground.recorded, value: `${recordedByName ?? recordedBy} · ${recordedOn}` },
          { label: t.ground.place, value: sourceOffice === PROVINCE ? t.ground.province : officeName(sourceOffice) },
          {
            label: t.codes.answerField.checklist,
            value: (
              <ul className="plain-list">
                {checks.map(([point, isMet]) => (
                  <li key={point} className={isMet ? undefined : 'mark-red'}>
                    {isMet ? t.ground.met : t.ground.unmet} {t.codes.checklist[point]}
                  </li>
                ))}
              </ul>
            ),
            wide: true,
          },
          ...(helper
            ? [
                {
                  label: t.codes.answerField.helper,
                  value: t.helper.said(helper.name, helper.relation),
                  wide: true,
                },
              ]
            : []),
          ...(note ? [{ label: t.ground.note, value: note, wide: true }] : []),
          ...(voidRequestReason ? [{ label: t.ground.voidReason, value: voidRequestReason, wide: true }] : []),
        ]}
      />
      <EvidenceList ids={certification.evidenceIds} />
    </>
  );
}
