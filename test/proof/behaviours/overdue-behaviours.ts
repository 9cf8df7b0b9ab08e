/** People whose validity runs out: found, suspended, resumed, or not (rules C1–C7, A1, G). */
import { addDays, dayNumber, daysFrom } from '../reference/civil-dates.js';
import type { Life } from '../reference/life.js';
import { answering, type Behaviour, certifiesToday, type Moment, type Reaction, type Unasked } from './behaviour.js';
import { alive } from './certifying-behaviours.js';

const tryToReach = (after: number): Reaction => ({ after, gives: () => 'tryToReach' });
const beforePayroll = (reaction: Reaction): Reaction => ({ ...reaction, on: (today) => dayNumber(today) <= 8 });
const afterPayroll = (reaction: Reaction): Reaction => ({ ...reaction, on: (today) => dayNumber(today) > 8 });
const confirmed = answering(1, { answer: 'confirm' });

const suspendedFor = ({ life: { decisions, status }, today }: Moment): number => {
  const since = decisions.findLast(({ kind, tookEffectOn }) => kind === 'suspension' && tookEffectOn !== null);
  return status === 'suspended' && since?.tookEffectOn ? daysFrom(since.tookEffectOn, today) : -1;
};
const comesBackAfter = (days: number, channel = 'counter'): Unasked => ({
  when: (moment) => moment.life.resumedBy === null && suspendedFor(moment) >= days,
  does: certifiesToday(channel),
});
const has =
  (kind: 'suspension', state: string, today: string) =>
  ({ decisions }: Life): boolean =>
    decisions.some(
      (one) =>
        one.kind === kind &&
        one.state === state &&
        one.tookEffectOn === null &&
        (one.confirmedOn ?? one.proposedOn) < today,
    );
const comesWhile = (state: 'proposed' | 'confirmed'): Unasked => ({
  when: ({ life, today }) => has('suspension', state, today)(life),
  does: certifiesToday('selfService'),
});

const UNREACHABLE: Behaviour['answers'] = {
  reminderCall: answering(2, { answer: 'unreachable' }),
  homeVisit: answering(3, { answer: 'notAtHome' }),
  overdueVerification: tryToReach(3),
};
const REFUSES: Behaviour['answers'] = {
  reminderCall: answering(3, { answer: 'refuses' }),
  homeVisit: answering(6, { answer: 'refuses' }),
  overdueVerification: answering(4, { answer: 'refuses' }),
};

export const OVERDUE: readonly Behaviour[] = [
  {
    name: 'unreachable, suspended before the 8th, comes back the month after',
    share: 3,
    answers: { ...UNREACHABLE, suspensionConfirmation: beforePayroll(confirmed) },
    unasked: [comesBackAfter(40)],
  },
  {
    name: 'unreachable, suspended after the 8th, comes back soon',
    share: 2,
    answers: { ...UNREACHABLE, suspensionConfirmation: afterPayroll(confirmed) },
    unasked: [comesBackAfter(5, 'selfService')],
  },
  {
    name: 'refuses, and a certification from before the suspension is heard of after it',
    share: 1,
    answers: REFUSES,
    unasked: [
      {
        when: (moment) => moment.life.resumedBy === null && suspendedFor(moment) >= 15,
        does: ({ today, ...moment }) => ({
          happenedOn: addDays(today, -suspendedFor({ today, ...moment }) - 12),
          channel: 'consulate',
        }),
      },
    ],
  },
  { name: 'unreachable, stays away', share: 2, answers: UNREACHABLE },
  {
    name: 'refuses, suspended, comes back after months',
    share: 3,
    answers: {
      ...REFUSES,
      suspensionConfirmation: afterPayroll(confirmed),
      resumptionConfirmation: answering(9, { answer: 'confirm' }),
    },
    unasked: [comesBackAfter(75, 'homeVisit')],
  },
  {
    name: 'refuses, certified while the suspension is proposed',
    share: 2,
    answers: { ...REFUSES, suspensionConfirmation: answering(40, { answer: 'confirm' }) },
    unasked: [comesWhile('proposed')],
  },
  {
    name: 'unreachable, certified between confirmation and effect',
    share: 2,
    answers: { ...UNREACHABLE, suspensionConfirmation: afterPayroll(confirmed) },
    unasked: [comesWhile('confirmed')],
  },
  {
    name: 'certified between finding and report',
    share: 1,
    answers: { ...REFUSES, findingReview: answering(1, { answer: 'approve' }) },
    unasked: [{ when: ({ life }) => life.findings.at(-1)?.state === 'approved', does: certifiesToday('selfService') }],
  },
  {
    name: 'the centre declines, verified again, refuses again',
    share: 2,
    answers: {
      ...REFUSES,
      'overdueVerification.2': answering(2, { answer: 'refuses' }),
      suspensionProposal: declineOnce(),
    },
  },
  {
    name: 'the checker refuses, proposed again',
    share: 2,
    answers: {
      ...UNREACHABLE,
      'suspensionConfirmation.1': answering(2, { answer: 'refuse' }),
      'suspensionConfirmation.2': confirmed,
    },
    unasked: [comesBackAfter(20)],
  },
  {
    name: 'the review returns the finding',
    share: 2,
    answers: {
      ...REFUSES,
      findingReview: returnOnce(),
      'overdueVerification.2': { after: 2, gives: ({ today }) => alive(today) },
    },
  },
  {
    name: 'reviewed too late for the report, goes into the next',
    share: 2,
    answers: { ...REFUSES, findingReview: answering(38, { answer: 'approve' }) },
  },
  {
    name: 'lives elsewhere, certified from there',
    share: 2,
    answers: {
      reminderCall: answering(6, { answer: 'reached' }),
      homeVisit: answering(3, { answer: 'notAtHome' }),
      overdueVerification: answering(2, { answer: 'away' }),
      remoteCertification: {
        after: 12,
        gives: ({ today }) => ({ answer: 'certified', happenedOn: today, channel: 'videoCall' }),
      },
    },
  },
  {
    name: 'abroad, refuses from there',
    share: 1,
    answers: {
      ...REFUSES,
      overdueVerification: answering(2, { answer: 'abroad' }),
      remoteCertification: answering(20, { answer: 'refuses' }),
    },
  },
  { name: 'nobody does anything', share: 3, answers: {} },
  {
    name: 'the notice stays unanswered, nobody verifies, comes late',
    share: 1,
    answers: { lastNotice: { after: 9999, gives: () => ({ answer: 'sent' }) } },
    unasked: [{ when: ({ life, today }) => today >= addDays(life.validUntil, 18), does: certifiesToday('dataMatch') }],
  },
];

function declineOnce(): Reaction {
  return {
    after: 2,
    gives: ({ life }) => ({ answer: life.decisions.some(({ state }) => state === 'declined') ? 'propose' : 'decline' }),
  };
}

function returnOnce(): Reaction {
  return {
    after: 2,
    gives: ({ life }) => ({ answer: life.findings.some(({ state }) => state === 'returned') ? 'approve' : 'return' }),
  };
}
