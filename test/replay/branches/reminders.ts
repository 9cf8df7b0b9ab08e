import type { Branches } from './branch.js';
import { Life } from './life.js';
import { lifecycle, lifecycleAt } from './lifecycle-branch.js';

/** Rule B: the plan, the calls, the visits, and what was reported on the way. */
export const REMINDERS = {
  'quiet-cycles': lifecycle('B2, B3, B6', async (life) => {
    await life.isCertified('2036-06-01');
    await life.until('2036-06-10');
    await life.isCertified('2036-06-10');
    await life.until('2036-06-20');
    await life.isCertified('2036-06-20');
  }),
  'never-answered-and-escalated': lifecycle('B5, B9, D4', async (life) => life.until('2036-10-07')),
  'called-in-round-one-and-certified': lifecycle('B5, B6', async (life) => {
    await life.until('2036-06-15');
    await life.answers('reminderCall', 'certified');
  }),
  'reached-promised-followed-up-and-certified': lifecycle('B7', async (life) => {
    await life.until('2036-06-15');
    await life.answers('reminderCall', 'reached', { promisedOn: '2036-06-25' });
    await life.until('2036-06-26');
    await life.answers('followUpCall', 'reached', { promisedOn: '2036-07-01' });
    await life.until('2036-07-02');
    await life.answers('followUpCall', 'certified');
  }),
  'followed-up-moved-and-refuses': lifecycle('B7', async (life) => {
    await life.until('2036-06-15');
    await life.answers('reminderCall', 'reached', { promisedOn: '2036-06-25' });
    await life.until('2036-06-26');
    await life.answers('followUpCall', 'moved');
    await life.until('2036-07-15');
    await life.answers('reminderCall', 'reached', { promisedOn: '2036-07-20' });
    await life.until('2036-07-21');
    await life.answers('followUpCall', 'refuses');
  }),
  'followed-up-unreachable-and-visited': lifecycle('B7', async (life) => {
    await life.until('2036-06-15');
    await life.answers('reminderCall', 'reached', { promisedOn: '2036-06-25' });
    await life.until('2036-06-26');
    await life.answers('followUpCall', 'unreachable');
    await life.until('2036-06-27');
  }),
  'followed-up-reported-dead-beside-a-visit-and-alive': lifecycle('B7, B8, D10', async (life) => {
    await life.until('2036-07-15');
    await life.answers('reminderCall', 'reached', { promisedOn: '2036-08-16' });
    await life.until('2036-08-17');
    await life.answers('followUpCall', 'reportedDead');
    await life.finds('suspicionVerification', 'alive');
  }),
  'followed-up-in-custody-and-another-of-the-name': lifecycle('B7, D10', async (life) => {
    await life.until('2036-06-15');
    await life.answers('reminderCall', 'reached', { promisedOn: '2036-06-25' });
    await life.until('2036-06-26');
    await life.answers('followUpCall', 'inCustody');
    await life.finds('suspicionVerification', 'sameName');
  }),
  'unreachable-second-call-left-out-and-certified-at-home': lifecycle('B7', async (life) => {
    await life.until('2036-06-15');
    await life.answers('reminderCall', 'unreachable');
    await life.until('2036-07-20');
    await life.answers('homeVisit', 'certified');
  }),
  'moved-and-refuses-and-certified-at-the-last-notice': lifecycle('B5, B7', async (life) => {
    await life.until('2036-06-15');
    await life.answers('reminderCall', 'moved');
    await life.until('2036-07-15');
    await life.answers('reminderCall', 'refuses');
    await life.until('2036-08-15');
    await life.answers('homeVisit', 'moved');
    await life.until('2036-09-01');
    await life.answers('lastNotice', 'certified');
  }),
  'not-at-home-twice-and-noticed': lifecycle('B5, B7', async (life) => {
    await life.until('2036-08-15');
    await life.answers('homeVisit', 'notAtHome');
    await life.until('2036-08-22');
    await life.answers('homeVisit', 'notAtHome');
    await life.until('2036-09-01');
    await life.answers('lastNotice', 'sent');
    await life.until('2036-09-16');
    await life.answers('overdueVerification', 'aliveCertified');
  }),
  'written-to-the-office-elsewhere-and-certified': lifecycle('B5, B7, B10', async (life) => {
    await life.until('2036-08-15');
    await life.answers('homeVisit', 'letterSent', { office: '外市社保经办中心', on: '2036-08-15' });
    await life.until('2036-08-22');
    await life.until('2036-09-01');
    await life.answers('lastNotice', 'certified');
  }),
  'reported-dead-on-the-phone-and-outdated': lifecycle('B7, B8, D10', async (life) => {
    await life.until('2036-06-15');
    await life.answers('reminderCall', 'reportedDead');
    await life.until('2036-07-20');
    await life.finds('suspicionVerification', 'outdated');
  }),
  'in-custody-on-the-phone-and-imprisoned': lifecycle('B7, D6', async (life) => {
    await life.until('2036-06-15');
    await life.answers('reminderCall', 'inCustody');
    await life.finds('suspicionVerification', 'imprisoned');
    await life.isCertified('2036-06-15');
  }),
  'in-custody-at-the-door-returned-and-moved': lifecycle('B7, C2, D10', async (life) => {
    await life.until('2036-08-15');
    await life.answers('homeVisit', 'inCustody');
    await life.answers('suspicionVerification', 'alive');
    await life.answers('findingReview', 'return');
    await life.finds('suspicionVerification', 'moved');
  }),
  'reported-dead-at-the-door-and-not-found': lifecycle('B7, C1, D10', async (life) => {
    await life.until('2036-08-15');
    await life.answers('homeVisit', 'reportedDead');
    await life.finds('suspicionVerification', 'cannotFind');
  }),
  'taken-in-by-roster-and-nothing-asked': lifecycleAt(
    'aTown',
    'A4, B8',
    (town) => Life.beginByRoster(town, '2036-05-10'),
    async (life) => {
      await life.until('2036-06-10');
      await life.isCertified('2036-06-10');
    },
  ),
  'taken-in-by-roster-in-mid-cycle': lifecycleAt(
    'aTown',
    'A4, B8',
    (town) => Life.beginByRoster(town, '2035-08-10'),
    async (life) => life.until('2036-06-10'),
  ),
  'taken-in-in-mid-cycle': lifecycleAt(
    'aTown',
    'B8',
    (town) => Life.begin(town, {}, '2035-07-10'),
    async (life) => life.until('2036-06-10'),
  ),
  'taken-in-overdue': lifecycleAt(
    'aTown',
    'B8',
    (town) => Life.begin(town, {}, '2035-04-01'),
    async (life) => life.answers('overdueVerification', 'aliveCertified'),
  ),
} satisfies Branches;
