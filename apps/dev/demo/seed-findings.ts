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

type Found = (today: PlainDate, evidenceIds: string[]) => AnswerFields['overdueVerification'];

const refuses: Found = (_, evidenceIds) => ({ answer: 'refuses', evidenceIds });
const dead: Found = (today, evidenceIds) => ({
  answer: 'dead',
  diedOn: addDays(today, -9),
  basis: 'medicalCertificate',
  source: '镇卫生院死亡医学证明',
  evidenceIds,
});

/**
 * Rules C1, C2, E1. Of those overdue in the first town's second and third village: a death, reviewed, on which the centre
 * decides at once; a refusal, reviewed, for the coming report; a refusal that waits for its review. The first village, where a
 * visitor begins, is left as it is. Throws ClockStuck when no worker opens the tasks of it.
 */
export async function seedFindings(casework: Casework, evidence: EvidenceStore, offices: OfficesFile): Promise<void> {
  const [town] = offices.towns;
  const [, second, third] = town?.villages ?? [];
  if (!town || !second || !third) return;
  const today = await casework.clock.today();
  const find = async (village: string, ...findings: Found[]): Promise<void> => {
    const worker = await actorOf(casework, `v.${village}`, today);
    for (const found of findings) {
      const evidenceIds = [await picture(casework, evidence, worker)];
      await answerNext(casework, worker, 'overdueVerification', found(today, evidenceIds));
    }
    await quiet(casework, today);
  };
  await find(second.code, dead, refuses);
  const clerk = await actorOf(casework, `t.${town.code}`, today);
  await answerNext(casework, clerk, 'findingReview', { answer: 'approve' });
  await answerNext(casework, clerk, 'findingReview', { answer: 'approve' });
  await find(third.code, refuses);
}

/** Answers the open task of a kind that stands first by its person's name: the same at every start, unlike the numbers. */
async function answerNext<Kind extends 'overdueVerification' | 'findingReview'>(
  casework: Casework,
  actor: Actor,
  kind: Kind,
  fields: AnswerFields[Kind],
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
