/** The fields that stand beside an answer (api.md «Tasks and their answers»). */
import type { Answer, Certifying } from '../reference/acts.js';
import type { Day } from '../reference/civil-dates.js';
import type { Kind } from '../reference/life.js';

const MANUAL = ['counter', 'groupSession', 'homeVisit', 'videoCall'];
const VILLAGE_COMMITTEE = '051380000001';
const CALLS: readonly Kind[] = ['reminderCall', 'followUpCall'];

/** Brings a piece of evidence and says its id. */
export type BringEvidence = () => Promise<string>;

export async function certificationBody({ happenedOn, channel }: Certifying, evidence: BringEvidence): Promise<object> {
  const checklist = { alive: true, notServing: true, identityRight: true, contactCurrent: true };
  return { happenedOn, channel, checklist, evidenceIds: MANUAL.includes(channel) ? [await evidence()] : [] };
}

interface Asked {
  kind: Kind;
  given: Answer;
  today: Day;
  phone: string | null;
  evidence: BringEvidence;
}

/** Answers of which a finding or a vain visit is made need evidence; those of a telephone call do not. */
export async function answerBody({ kind, given, today, phone, evidence }: Asked): Promise<object> {
  const proved = async (fields: object = {}) => ({ ...given, ...fields, evidenceIds: [await evidence()] });
  switch (given.answer) {
    case 'certified':
    case 'aliveCertified':
      return { ...given, ...(await certificationBody(given, evidence)) };
    case 'unreachable':
      // Where no number is on file, that of the village committee is dialled.
      return CALLS.includes(kind) ? { ...given, numberDialled: phone ?? VILLAGE_COMMITTEE } : proved();
    case 'refuses':
      return CALLS.includes(kind) ? given : proved();
    case 'notAtHome':
    case 'alive':
      return proved();
    case 'away':
      return proved({ where: '邻市' });
    case 'abroad':
      return proved({ country: '日本' });
    case 'dead':
      return proved({ basis: 'medicalCertificate', source: '卫生院' });
    case 'inCustody':
      return proved({ since: today, situation: 'detained' });
    case 'reportedDead':
      return { ...given, source: '邻居告知' };
    case 'sent':
      return { ...given, by: 'letter', sentOn: today };
    case 'return':
    case 'decline':
    case 'refuse':
      return { ...given, reason: '请再核实' };
    default:
      return given;
  }
}
