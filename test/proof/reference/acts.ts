/** What people do about somebody, through the public routes; the reference lives by the same acts. */
import type { Day } from './civil-dates.js';
import type { Kind } from './life.js';

/** A certification as it is written down; it happened on that day. */
export interface Certifying {
  happenedOn: Day;
  channel: string;
}

export type Answer =
  | { answer: 'reached'; promisedOn?: Day }
  | { answer: 'moved'; phone?: string; address?: string }
  | { answer: 'reportedDead'; diedOn?: Day }
  | { answer: 'dead'; diedOn: Day }
  | ({ answer: 'certified' | 'aliveCertified' } & Certifying)
  | {
      answer:
        | ('unreachable' | 'refuses' | 'inCustody' | 'notAtHome' | 'sent' | 'away' | 'abroad' | 'alive')
        | ('approve' | 'return' | 'propose' | 'decline' | 'confirm' | 'refuse');
    };

export type Act =
  | { act: 'answer'; kind: Kind; round: number; with: Answer; as: string }
  | ({ act: 'certify'; as: string } & Certifying)
  | { act: 'attempt'; kind: 'call' | 'visit'; as: string }
  | { act: 'askForVoid'; happenedOn: Day; as: string };

/** An act that the rules refuse, with the code it must be refused with; it changes nothing. */
export type Attempted = Act & { refusedWith?: string };
