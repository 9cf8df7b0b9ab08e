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
  isWrongful: boolean;
}

type Told = Pick<
  ShownDecision,
  | ('kind' | 'state' | 'effectiveMonth' | 'effectOn' | 'tookEffectOn' | 'months')
  | ('backPayFen' | 'proposedOn' | 'confirmedOn' | 'isWrongful')
>;

const line = (told: Told, reason: string | null): string =>
  [
    `${told.kind} ${told.state}${reason ? ` as ${reason}` : ''}${told.isWrongful ? ' wrongful' : ''}`,
    `proposed ${told.proposedOn} confirmed ${told.confirmedOn} month ${told.effectiveMonth} on ${told.effectOn}`,
    `took effect ${told.tookEffectOn} pays ${told.months.join(',')} = ${told.backPayFen}`,
  ].join(' ');

export function compareDecisions(life: Life, recipientNo: string, shown: ShownDecision[], differences: Differences) {
  const expected = life.decisions.map((decision) => line(decision, decision.reason));
  const got = shown.map((decision) => {
    const { kind, state, reason, months } = decision;
    const isSuspended = kind === 'suspension' && state !== 'declined';
    return line({ ...decision, months: kind === 'resumption' ? months : [] }, isSuspended ? reason : null);
  });
  if (expected.length + got.length > 0) differences.sameLines('decisions', recipientNo, expected, got);
  for (const { kind, makerName, checkerName, clause, explanation } of shown) {
    const sound = { twoPersons: makerName !== checkerName, clause: clause !== '', explained: explanation !== '' };
    const wanted = { twoPersons: true, clause: true, explained: true };
    differences.equal('two persons, clause, reason', `${recipientNo} ${kind}`, wanted, sound);
  }
}
