/** Deaths and custody, and acts that the rules refuse (rules B3, C1, D5, E1, E5). */
import { addDays } from '../reference/civil-dates.js';
import { answering, type Behaviour, certifiesToday, type Reaction } from './behaviour.js';

const died = (after: number, daysAgo: number): Reaction => ({
  after,
  gives: ({ today }) => ({ answer: 'dead', diedOn: addDays(today, -daysAgo) }),
});
const reportedDead = answering(4, { answer: 'reportedDead' });

export const ENDING: readonly Behaviour[] = [
  { name: 'found dead when overdue, long ago', share: 2, answers: { overdueVerification: died(5, 75) } },
  { name: 'found dead when overdue, this month', share: 1, answers: { overdueVerification: died(1, 1) } },
  {
    name: 'reported dead in a call, verified',
    share: 2,
    answers: { reminderCall: reportedDead, suspicionVerification: died(3, 20) },
  },
  {
    name: 'reported dead in a call, lives',
    share: 1,
    answers: {
      'reminderCall.1': reportedDead,
      'reminderCall.2': {
        after: 3,
        gives: ({ today }) => ({ answer: 'certified', happenedOn: today, channel: 'homeVisit' }),
      },
      suspicionVerification: answering(4, { answer: 'alive' }),
    },
  },
  {
    name: 'in custody when overdue',
    share: 1,
    answers: { overdueVerification: answering(3, { answer: 'inCustody' }) },
  },
  {
    name: 'tries what the rules refuse, then certifies',
    share: 2,
    answers: {
      'reminderCall.2': {
        after: 2,
        gives: ({ today }) => ({ answer: 'certified', happenedOn: today, channel: 'homeVisit' }),
      },
    },
    unasked: [
      {
        when: ({ today, life }) => today >= addDays(life.validUntil, -88),
        does: ({ today }) => ({
          refused: {
            act: 'certify',
            as: 'town',
            happenedOn: addDays(today, 1),
            channel: 'selfService',
            refusedWith: 'CERTIFICATION_IN_FUTURE',
          },
        }),
      },
      {
        when: ({ today, life }) => today >= addDays(life.validUntil, -85),
        does: ({ today }) => ({
          refused: {
            act: 'certify',
            as: 'village',
            happenedOn: today,
            channel: 'selfService',
            refusedWith: 'CHANNEL_NOT_YOURS',
          },
        }),
      },
      { when: ({ today, life }) => today >= addDays(life.validUntil, -20), does: certifiesToday('counter') },
    ],
  },
];
