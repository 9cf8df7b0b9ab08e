import { until } from '../../../apps/dev/processes/until.js';
import { wakeRecipients } from '../../../libs/casework/wake-workflow.js';
import { addDays, addMonths } from '../../../libs/domain/time/plain-date.js';
import { signalIfAlive } from '../../../libs/temporal/tell-engine.js';
import { factRecorded } from '../../../workflows/recipient-lifecycle/recipient-lifecycle.messages.js';
import type { Branches } from './branch.js';
import { Life } from './life.js';
import { lifecycle, lifecycleAt } from './lifecycle-branch.js';

/** Rule B4. A certification that gave a new cycle is asked to be voided. */
async function asksForAVoid(life: Life): Promise<void> {
  await life.isAskedToBeVoided(await life.isCertified('2036-06-01'));
  await life.town.settle();
}

const TO_ANOTHER_TOWN = { town: 'T02', village: 'T02-V01' };

/** Rules A4, B4, I3 and the shell: what happens beside the plan. */
export const BESIDE_THE_PLAN = {
  'void-confirmed': lifecycle('B4', async (life) => {
    await asksForAVoid(life);
    await life.answers('voidProposal', 'propose');
    await life.until('2036-07-20');
    await life.answers('voidConfirmation', 'confirm');
  }),
  'void-declined': lifecycle('B4', async (life) => {
    await asksForAVoid(life);
    await life.answers('voidProposal', 'decline');
  }),
  'void-refused-and-proposed-again': lifecycle('B4', async (life) => {
    await asksForAVoid(life);
    await life.answers('voidProposal', 'propose');
    await life.answers('voidConfirmation', 'refuse');
    await life.answers('voidProposal', 'propose');
  }),
  'void-while-resuming': lifecycle('B4, C6', async (life) => {
    await life.isSuspended();
    await life.isAskedToBeVoided(await life.isCertified('2036-10-02'));
    await life.town.settle();
    await life.answers('voidProposal', 'propose');
    await life.answers('voidConfirmation', 'confirm');
  }),
  'moved-within-the-town': lifecycle('A4', async (life) => {
    await life.until('2036-06-15');
    await life.moves({ town: 'T01', village: 'T01-V02' });
  }),
  'moved-to-another-town': lifecycle('A4', async (life) => {
    await life.until('2036-06-15');
    await life.moves(TO_ANOTHER_TOWN);
    const newTown = await life.town.house.actor('T', 'T02');
    const accepted = { answer: 'accepted', phone: '19906853418', address: '前进村2组9号', village: 'T02-V01' } as const;
    await life.town.answer(life.recipientNo, 'handOver', newTown, accepted);
  }),
  'move-returned': lifecycle('A4', async (life) => {
    await life.moves(TO_ANOTHER_TOWN);
    const newTown = await life.town.house.actor('T', 'T02');
    const returned = { answer: 'returned', reason: '电话里听不清' } as const;
    await life.town.answer(life.recipientNo, 'handOver', newTown, returned);
  }),
  'answer-corrected-and-visit-not-made': lifecycle('I3', async (life) => {
    await life.until('2036-06-15');
    await life.answers('reminderCall', 'unreachable');
    await life.until('2036-06-17');
    await life.corrects('reminderCall');
    await life.answers('reminderCall', 'reached');
  }),
  'finding-corrected': lifecycle('I3', async (life) => {
    await life.until('2036-09-16');
    await life.answers('overdueVerification', 'refuses');
    await life.corrects('overdueVerification');
    await life.answers('overdueVerification', 'aliveCertified');
  }),
  'fact-told-twice': lifecycle('shell: known events', async (life) => {
    await life.until('2036-06-15');
    await life.answers('reminderCall', 'reached');
    const { reader } = life.town.house.database;
    const [latest]: { event: unknown }[] = await reader.query('select event from outbox order by id desc limit 1');
    const told = { workflowId: life.workflowId, signal: factRecorded.name, event: latest?.event };
    await signalIfAlive(life.town.client, told);
    await life.until('2036-07-15');
  }),
  'new-cycle-with-facts-unread': lifecycle('shell: continue-as-new', async (life) => {
    await life.town.stopWorker();
    await life.isAskedToBeVoided(await life.isCertifiedUnheard('2036-06-01'));
    await life.town.startWorker();
    await life.town.settle();
    await life.answers('voidProposal', 'decline');
  }),
  'new-run-in-mid-cycle': lifecycle('shell: continue-as-new', async (life) => {
    const { reader } = life.town.house.database;
    const [first]: { event: unknown }[] = await reader.query('select event from outbox order by id limit 1');
    const told = { workflowId: life.workflowId, signal: factRecorded.name, event: first?.event };
    await life.town.stopWorker();
    // Heard long ago; but each is an event of the history.
    for (let time = 0; time < 400; time += 1) await signalIfAlive(life.town.client, told);
    await life.town.startWorker();
    await life.moves({ town: 'T01', village: 'T01-V02' });
  }),
  'woken-late-by-its-own-timer': {
    workflow: 'recipientLifecycle',
    rules: 'B8, I5',
    live: async (places) => {
      const town = await places.aTownThatOverslept(40);
      const { clock } = town.house.casework;
      // The window has opened twenty days ago, and nobody was awake.
      const life = await Life.begin(town, {}, addMonths(addDays(clock.day, 20), -9));
      await until('the call is opened', async () => (await town.open(life.recipientNo)).length === 1);
      clock.day = addDays(clock.day, 40);
      await life.answers('reminderCall', 'certified');
      return { client: town.client, workflowId: life.workflowId };
    },
  },
  'lost-and-recalled': lifecycle('N2, B8', async (life) => {
    await life.until('2036-06-15');
    await life.answers('reminderCall', 'unreachable');
    await life.town.client.workflow.getHandle(life.workflowId).terminate('lost');
    await wakeRecipients(life.town.house.casework, [life.recipientNo]);
    await life.town.settle();
    await life.until('2036-06-16');
    await life.answers('homeVisit', 'notAtHome');
  }),
  'under-the-demo-clock': lifecycleAt('aDemoTown', 'B5, B6', Life.begin, async (life) => {
    await life.until('2036-07-15');
    await life.answers('reminderCall', 'certified');
  }),
  'on-its-own-timers': lifecycleAt('aTownOnItsOwnTimers', 'B5, B7, B9, I5', Life.begin, async (life) => {
    await life.until('2036-07-15');
    await life.answers('reminderCall', 'unreachable');
    await life.until('2036-10-07');
    await life.wasSoughtInVain('2036-10-06', '2036-10-07');
    await life.finds('overdueVerification', 'unreachable');
    await life.until('2036-11-02');
    await life.town.submit('2036-10');
    await life.answers('suspensionProposal', 'propose');
    await life.until('2036-11-09');
    await life.answers('suspensionConfirmation', 'confirm');
    await life.until('2036-12-01');
  }),
} satisfies Branches;
