/** What an answer carries, by task kind (api.md «Tasks and their answers»). The contracts prove their schemas equal to these. */
import type { CertificationEntry } from '../certification/certification.js';
import type { PlainDate } from '../time/plain-date.js';

interface Noted {
  note?: string | undefined;
}
type Evidenced = Noted & { evidenceIds: readonly string[] };

type Certified = Noted & CertificationEntry;

/** Rule D5. What a date of death rests on, strongest first. */
export const DEATH_BASES = [
  'medicalCertificate',
  'policeRecord',
  'cremationPaper',
  'courtDeclaration',
  'villageStatement',
] as const;
export type DeathBasis = (typeof DEATH_BASES)[number];

/** Rule C5. The situations of somebody in custody. */
export const CUSTODY_SITUATIONS = ['detained', 'wanted', 'imprisoned', 'noAdjustment'] as const;
export type CustodySituation = (typeof CUSTODY_SITUATIONS)[number];

export type DeathFields = Evidenced & { diedOn: PlainDate; basis: DeathBasis; source: string };
export type CustodyFields = Evidenced & { since: PlainDate; situation: CustodySituation };
/** Rule B10. A letter to the social insurance office where the person lives, in the place of a visit. */
export type LetterFields = Noted & { office: string; on: PlainDate; evidenceIds?: readonly string[] | undefined };
type CallAnswer =
  | ({ answer: 'reached'; promisedOn?: PlainDate | undefined } & Noted)
  | ({ answer: 'unreachable'; numberDialled: string } & Noted)
  | ({ answer: 'moved'; phone?: string | undefined; address?: string | undefined } & Noted)
  | ({ answer: 'refuses' } & Noted)
  | ({ answer: 'reportedDead'; diedOn?: PlainDate | undefined; source: string } & Noted)
  | ({ answer: 'inCustody'; since?: PlainDate | undefined } & Noted)
  | ({ answer: 'certified' } & Certified);

type Proposal = ({ answer: 'propose' } & Noted) | ({ answer: 'decline'; reason: string } & Noted);
type Confirmation = ({ answer: 'confirm' } & Noted) | ({ answer: 'refuse'; reason: string } & Noted);

export interface AnswerFields {
  handOver:
    | ({ answer: 'accepted'; phone: string; address: string; village: string } & Noted)
    | ({ answer: 'returned'; reason: string } & Noted);
  reminderCall: CallAnswer;
  followUpCall: CallAnswer;
  homeVisit:
    | ({ answer: 'certified' } & Certified)
    | ({ answer: 'notAtHome' } & Evidenced)
    | ({ answer: 'letterSent' } & LetterFields)
    | ({ answer: 'moved'; phone?: string | undefined; address?: string | undefined } & Noted)
    | ({ answer: 'refuses' } & Evidenced)
    | ({ answer: 'reportedDead'; diedOn?: PlainDate | undefined; source: string } & Noted)
    | ({ answer: 'inCustody'; since?: PlainDate | undefined } & Noted);
  lastNotice:
    | ({ answer: 'sent'; by: 'letter' | 'sms'; sentOn: PlainDate } & Noted)
    | ({ answer: 'certified' } & Certified);
  overdueVerification:
    | ({ answer: 'aliveCertified' } & Certified)
    | ({ answer: 'unreachable' } & Evidenced)
    | ({ answer: 'refuses' } & Evidenced)
    | ({ answer: 'away'; where: string; until?: PlainDate | undefined } & Evidenced)
    | ({ answer: 'abroad'; country: string; since?: PlainDate | undefined } & Evidenced)
    | ({ answer: 'dead' } & DeathFields)
    | ({ answer: 'inCustody' } & CustodyFields);
  remoteCertification:
    | ({ answer: 'certified' } & Certified)
    | ({ answer: 'refuses' } & Evidenced)
    | ({ answer: 'unreachable' } & Evidenced);
  suspicionVerification:
    | ({ answer: 'alive' } & Evidenced)
    | ({ answer: 'dead' } & DeathFields)
    | ({ answer: 'imprisoned'; since: PlainDate; situation?: CustodySituation | undefined } & Evidenced)
    | ({ answer: 'moved'; phone?: string | undefined; address?: string | undefined } & Evidenced)
    | ({ answer: 'cannotFind' } & Evidenced)
    | ({ answer: 'sameName' } & Evidenced)
    | ({ answer: 'outdated' } & Evidenced);
  findingReview: ({ answer: 'approve' } & Noted) | ({ answer: 'return'; reason: string } & Noted);
  suspensionProposal: Proposal;
  suspensionConfirmation: Confirmation;
  resumptionProposal: Proposal;
  resumptionConfirmation: Confirmation;
  terminationProposal: Proposal;
  terminationConfirmation: Confirmation;
  voidProposal: Proposal;
  voidConfirmation: Confirmation;
  monthlyReportSubmission: { answer: 'submit' } & Noted;
}
