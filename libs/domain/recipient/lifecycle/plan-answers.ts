/** Rules A4, B5, B7, B10, Z3. What follows from a call, a visit, a notice and a hand-over. */
import { reminderPlan } from '../../certification/reminder-plan.js';
import { isReminder, type SuspicionKind } from '../../inbox/task-kinds.js';
import { policyOn } from '../../policy/policy.js';
import { addDays, earlierOf } from '../../time/plain-date.js';
import { countWorkingDays } from '../../time/working-days.js';
import { type Follow, type Follows, openSuspicion, planGoesOn } from './follow.js';
import { closeTasks, isVillageVerification, lastRound } from './turn.js';

/** Rule B7. The follow-up call opens the day after the promise if nothing has come. */
const followPromise: Follow = ({ state }, { task, promisedOn }) => {
  if (promisedOn === undefined || state.planStep === 5) return;
  const planned = state.awaited.filter((awaited) => awaited.what === 'followUpCall').length;
  const round = lastRound(state, 'followUpCall') + planned + 1;
  state.awaited.push({ what: 'followUpCall', on: addDays(promisedOn, 1), round, causedBy: task.key });
};

/** Rule B7. The visit opens the next working day (never later than planned) and not again on its own day; step 2 is left out. */
const bringVisitForward: Follow = ({ state }, { task, today }) => {
  state.skipSecondCall = true;
  const ownDay = reminderPlan(state.validUntil).find((step) => step.step === 3)?.opensOn;
  if (state.planStep >= 3 || ownDay === undefined) return;
  const next = countWorkingDays(today, 1);
  const on = earlierOf(next.date, ownDay);
  const calendarAssumed = on === next.date && next.calendarAssumed;
  state.awaited.push({ what: 'homeVisitBroughtForward', on, causedBy: task.key, calendarAssumed });
};

/** Rule B7. A vain visit is repeated once. */
const repeatVisit: Follow = ({ state }, { task, today }) => {
  if (task.round > 1 || state.planStep === 5) return;
  const { date: on, calendarAssumed } = countWorkingDays(today, policyOn('notAtHomeRepeat', today));
  state.awaited.push({ what: 'homeVisitRepeat', on, causedBy: task.key, calendarAssumed });
};

/** Rules B7, D5, D6. The town verifies what was reported; reminders pause meanwhile. */
const verifyReport =
  (of: SuspicionKind): Follow =>
  (turn, { task }) => {
    // Two who hear of it at once: the town is already asked, and may answer either.
    if (turn.state.verifying !== null) return;
    closeTasks(turn, (open) => isReminder(open) || isVillageVerification(open.kind), 'withdrawn', 'verifyingReport');
    turn.state.awaited = [];
    openSuspicion(turn, of, 'reported', task.key);
  };

const CALL: Follows<'reminderCall'>['reminderCall'] = {
  reached: followPromise,
  unreachable: bringVisitForward,
  moved: planGoesOn,
  refuses: planGoesOn,
  reportedDead: verifyReport('death'),
  inCustody: verifyReport('custody'),
};

export const PLAN_ANSWERS: Follows<'handOver' | 'reminderCall' | 'followUpCall' | 'homeVisit' | 'lastNotice'> = {
  handOver: { accepted: planGoesOn, returned: planGoesOn },
  reminderCall: CALL,
  followUpCall: CALL,
  homeVisit: {
    notAtHome: repeatVisit,
    // Rule B10. In the place of the visit: nobody goes there a second time either.
    letterSent: planGoesOn,
    moved: planGoesOn,
    refuses: planGoesOn,
    reportedDead: verifyReport('death'),
    inCustody: verifyReport('custody'),
  },
  lastNotice: { sent: planGoesOn },
};
