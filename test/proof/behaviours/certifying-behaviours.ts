/** People who prove it before anything happens to them (rules B3, B6, B7, B10). */
import { addDays, addMonths, type Day, daysFrom } from '../reference/civil-dates.js';
import { answering, type Behaviour, certifiesToday, type Moment, type Reaction } from './behaviour.js';

const daysLeft = ({ life, today }: Moment): number => daysFrom(today, life.validUntil);
const within = (days: number) => (moment: Moment) => daysLeft(moment) <= days;
const certified = (after: number, channel: string): Reaction => ({
  after,
  gives: ({ today }) => ({ answer: 'certified', happenedOn: today, channel }),
});
const visited = certified(3, 'homeVisit');

export const CERTIFYING: readonly Behaviour[] = [
  {
    name: 'certifies by phone before the first call',
    share: 22,
    answers: { overdueVerification: { after: 2, gives: ({ today }) => alive(today) } },
    unasked: [{ when: within(110), does: certifiesToday('selfService') }],
  },
  {
    name: 'certifies by phone while the first call waits',
    share: 14,
    answers: {},
    unasked: [{ when: within(80), does: certifiesToday('selfService') }],
  },
  {
    name: 'is called, comes by himself',
    share: 7,
    answers: { 'reminderCall.1': answering(3, { answer: 'reached' }) },
    unasked: [{ when: within(71), does: certifiesToday('counter') }],
  },
  { name: 'certified in the first call', share: 6, answers: { 'reminderCall.1': certified(4, 'videoCall') } },
  {
    name: 'nobody calls first, certified in the second call',
    share: 5,
    answers: {
      'reminderCall.2': certified(9, 'groupSession'),
      overdueVerification: { after: 4, gives: ({ today }) => alive(today) },
    },
  },
  {
    name: 'promises and keeps it',
    share: 4,
    answers: { reminderCall: { after: 1, gives: (moment) => promise(moment, 6) } },
    unasked: [
      {
        when: ({ life, today }) => life.followUpsOn.some((day) => day <= addDays(today, 3)),
        does: certifiesToday('dataMatch'),
      },
    ],
  },
  {
    name: 'promises, forgets, is called again',
    share: 3,
    answers: {
      reminderCall: { after: 2, gives: (moment) => promise(moment, 5) },
      followUpCall: certified(3, 'homeVisit'),
      homeVisit: visited,
    },
  },
  {
    name: 'promises in both calls and forgets both times',
    share: 2,
    answers: {
      'reminderCall.1': { after: 2, gives: (moment) => promise(moment, 40) },
      'reminderCall.2': { after: 4, gives: (moment) => promise(moment, 20) },
      followUpCall: answering(2, { answer: 'refuses' }),
      homeVisit: visited,
    },
  },
  {
    name: 'unreachable, found at home',
    share: 3,
    answers: { reminderCall: answering(2, { answer: 'unreachable' }), homeVisit: visited },
  },
  {
    name: 'unreachable at the second call only, found at home',
    share: 2,
    answers: { 'reminderCall.2': answering(5, { answer: 'unreachable' }), homeVisit: visited },
  },
  {
    name: 'moved within the village',
    share: 2,
    answers: {
      'reminderCall.1': { ...answering(5, { answer: 'moved', phone: '19906859999', address: '新居一号' }), as: 'town' },
      'reminderCall.2': { ...certified(2, 'videoCall'), as: 'town' },
    },
  },
  {
    name: 'not at home twice, comes after the notice',
    share: 3,
    answers: {
      reminderCall: answering(1, { answer: 'refuses' }),
      homeVisit: answering(4, { answer: 'notAtHome' }),
      lastNotice: answering(1, { answer: 'sent' }),
    },
    unasked: [{ when: within(2), does: certifiesToday('counter') }],
  },
  {
    name: 'certified at the notice',
    share: 2,
    answers: { lastNotice: certified(2, 'counter') },
  },
  {
    name: 'a certification dated before the latest changes nothing',
    share: 2,
    answers: { 'reminderCall.1': answering(3, { answer: 'reached' }) },
    unasked: [
      {
        when: within(150),
        does: ({ life }) => ({ happenedOn: addDays(addMonths(life.validUntil, -12), -40), channel: 'otherOffice' }),
      },
      { when: within(60), does: certifiesToday('selfService') },
    ],
  },
  {
    name: 'a certification is heard of late',
    share: 3,
    answers: { 'reminderCall.1': answering(7, { answer: 'reached' }) },
    unasked: [{ when: within(40), does: ({ today }) => ({ happenedOn: addDays(today, -25), channel: 'consulate' }) }],
  },
  {
    name: 'heard of so late that the next plan has begun',
    share: 2,
    answers: { homeVisit: visited },
    unasked: [
      { when: within(75), does: ({ today }) => ({ happenedOn: addDays(today, -285), channel: 'otherOffice' }) },
    ],
  },
  {
    name: 'two persons void the certification, certified again',
    share: 2,
    answers: {
      lastNotice: certified(1, 'homeVisit'),
      overdueVerification: { after: 2, gives: ({ today }) => alive(today) },
    },
    unasked: [
      { when: within(100), does: certifiesToday('selfService') },
      { when: latestIsOld(12), does: ({ life }) => ({ askForVoid: life.certifications.at(-1)?.happenedOn ?? '' }) },
    ],
  },
  {
    name: 'certified when overdue',
    share: 3,
    answers: { overdueVerification: { after: 3, gives: ({ today }) => alive(today) } },
  },
];

export const alive = (today: Day) => ({ answer: 'aliveCertified', happenedOn: today, channel: 'homeVisit' }) as const;

function promise({ life, today }: Moment, days: number) {
  const promisedOn = addDays(today, days);
  // Rule B7. Nobody can promise beyond the end of the validity.
  return promisedOn <= life.validUntil
    ? ({ answer: 'reached', promisedOn } as const)
    : ({ answer: 'reached' } as const);
}

/** The certification of this year is so many days old and has not been contested. */
function latestIsOld(days: number) {
  return ({ life, today }: Moment): boolean => {
    const latest = life.certifications.at(-1);
    return (
      latest?.channel === 'selfService' &&
      !latest.isVoid &&
      daysFrom(latest.recordedOn, today) >= days &&
      !life.decisions.some(({ kind }) => kind === 'void')
    );
  };
}
