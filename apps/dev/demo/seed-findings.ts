/** What the demo town's desks have found before it opens, so that review, report and centre have something to decide at once. */
import { readFileSync } from 'node:fs';
import { answerTask } from '../../../libs/casework/answer-task.js';
import type { Casework } from '../../../libs/casework/casework.js';
import { keepEvidence } from '../../../libs/casework/keep-evidence.js';
import type { OfficesFile } from '../../../libs/casework/seed-offices.js';
import { listTasks } from '../../../libs/database/queries/inbox.query.js';
import type { AnswerFields } from '../../../libs/domain/inbox/answers.js';
import type { Actor } from '../../../libs/domain/organisation/roles.js';
import { addDays, type PlainDate } from '../../../libs/domain/time/plain-date.js';
import type { EvidenceStore } from '../../../libs/evidence/evidence-store.js';
import { inspectEvidence } from '../../../libs/evidence/inspect-evidence.js';
import { at } from '../folders.js';
import { actorOf } from './actor-of.js';
import { quiet } from './quiet.js';

const PICTURE = 'apps/dev/demo/home-visit.jpg';

type SeededKind = 'overdueVerification' | 'findingReview';
type Answer<Kind extends SeededKind> = (today: PlainDate, evidenceIds: string[]) => AnswerFields[Kind];

/** What one desk answers, in this order. */
interface Round<Kind extends SeededKind = SeededKind> {
  login: string;
  kind: Kind;
  answers: Answer<Kind>[];
}

const refuses: Answer<'overdueVerification'> = (_, evidenceIds) => ({ answer: 'refuses', evidenceIds });
const dead: Answer<'overdueVerification'> = (today, evidenceIds) => ({
  answer: 'dead',
  diedOn: addDays(today, -9),
  basis: 'medicalCertificate',
  source: '镇卫生院死亡医学证明',
  evidenceIds,
});
const approve: Answer<'findingReview'> = () => ({ answer: 'approve' });

/**
 * Rules C1, C2, E1. Of those overdue in the first town's second and third village: a death, reviewed, on which the centre
 * decides at once; a refusal, reviewed, for the coming report; a refusal that waits for its review. The first village, where a
 * visitor begins, is left as it is.
 */
function roundsOf({ towns: [town] }: OfficesFile): Round[] {
  const [, second, third] = town?.villages ?? [];
  if (!town || !second || !third) return [];
  return [
    { login: `v.${second.code}`, kind: 'overdueVerification', answers: [dead, refuses] },
    { login: `t.${town.code}`, kind: 'findingReview', answers: [approve, approve] },
    { login: `v.${third.code}`, kind: 'overdueVerification', answers: [refuses] },
  ];
}

/** Whether some of it is still to be found: a start that was stopped on the way leaves the rest to the next one. */
export async function lacksFindings(casework: Casework, offices: OfficesFile): Promise<boolean> {
  for (const round of roundsOf(offices)) if ((await answersLeft(casework, round)).length > 0) return true;
  return false;
}

/** Finds what is still to be found, and no more. Throws ClockStuck when no worker opens the tasks of it. */
export async function seedFindings(casework: Casework, evidence: EvidenceStore, offices: OfficesFile): Promise<void> {
  for (const round of roundsOf(offices)) {
    const today = await casework.clock.today();
    const actor = await actorOf(casework, round.login, today);
    for (const answer of await answersLeft(casework, round)) {
      const evidenceIds = round.kind === 'overdueVerification' ? [await picture(casework, evidence, actor)] : [];
      await answerNext(casework, actor, round.kind, answer(today, evidenceIds));
    }
    await quiet(casework, today);
  }
}

/** A desk answers in order, so what it has answered already is the beginning. */
async function answersLeft(casework: Casework, { login, kind, answers }: Round): Promise<Round['answers']> {
  const today = await casework.clock.today();
  const list = { view: 'done', kind, desk: 'own', limit: 100 } as const;
  const { items } = await listTasks(casework.database.reader, await actorOf(casework, login, today), list, today);
  return answers.slice(items.filter(({ status }) => status === 'done').length);
}

/** Answers the open task of a kind that stands first by its person's name: the same at every start, unlike the numbers. */
async function answerNext(
  casework: Casework,
  actor: Actor,
  kind: SeededKind,
  fields: AnswerFields[SeededKind],
): Promise<void> {
  const list = { view: 'open', kind, desk: 'own', limit: 100 } as const;
  const { items } = await listTasks(casework.database.reader, actor, list, await casework.clock.today());
  const [first] = items.toSorted((one, other) => ((one.recipientName ?? '') < (other.recipientName ?? '') ? -1 : 1));
  if (first) await answerTask(casework, actor, first.id, first.version, fields);
}

async function picture(casework: Casework, evidence: EvidenceStore, worker: Actor): Promise<string> {
  const { bytes, mediaType, originalSha256, shot } = await inspectEvidence(readFileSync(at(PICTURE)));
  const sha256 = await evidence.keep(bytes);
  const kept = { sha256, originalSha256, mediaType, sizeBytes: bytes.length, fileName: '入户走访.jpg', ...shot };
  return keepEvidence(casework, worker, kept);
}
