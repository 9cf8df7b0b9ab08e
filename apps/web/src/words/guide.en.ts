import type { Guide, ScriptFacts } from './guide.zh.js';

const call = ({ name, office, validUntil, called }: ScriptFacts): readonly string[] => [
  `Good day, is this ${name}? This is ${office}, about the certification for your pension.`,
  called
    ? `We called on ${called.on}${called.reached ? '' : ' and did not get through'}; no certification has come yet. It is valid until ${validUntil}. After that, and once verified, payment is suspended.`
    : `Your certification is valid until ${validUntil}; certify once before that and the pension goes on as usual.`,
  'You can do it in the app, at the village or town counter or any social insurance office; if walking is hard, we come to you. It costs nothing.',
  'Which day would suit you? Have your address or phone changed?',
  'We never ask for a transfer, a code or a bank password. Questions: 88921563 or 88921956.',
];

const visit = ({ name, office, validUntil, visitedInVain }: ScriptFacts): readonly string[] => [
  visitedInVain
    ? `Another visit: ${office} calls on ${name}; nobody was at home on ${visitedInVain}.`
    : `Show your card: ${office} visits ${name}.`,
  `The certification is valid until ${validUntil}; it can be done here today.`,
  'Check identity card, wellbeing, address and phone; take a picture with consent.',
  'Somebody who lives elsewhere is not visited: call, certify by video or have it done there; if that fails write to the office there and choose “Wrote to the office there”.',
  visitedInVain
    ? 'If there is still nobody, take a picture and ask neighbours and the village committee.'
    : 'If nobody is at home, take a picture at the door; a second visit follows in five working days.',
];

const notVisited = ({ name, validUntil }: ScriptFacts, elsewhere: string): readonly string[] => [
  `${name} lives elsewhere (${elsewhere}): nobody visits, and nobody is asked to travel back.`,
  `Call first: the certification is valid until ${validUntil}. Agree on a video; the app, an office or a consulate there will do as well.`,
  'If none of it works, write to the social insurance office there instead of a visit and choose “Wrote to the office there”, with its name and the date.',
  'Once certified choose “Certified” with the channel it was done by, such as video or another office.',
  'Whoever lives here after all is visited as usual.',
];

export const guideEn: Guide = {
  roleDoes: {
    V: 'Calls, certifies at home, verifies how the people of the village are.',
    T: 'Visits, sends last notices, reviews findings, prepares the report.',
    TH: 'Watches what is overdue, submits the monthly report in time.',
    P: 'Proposes for each row of annex 1; handles resumption and termination.',
    R: 'Checks each decision that a clerk proposed.',
    I: 'Takes in the provincial roster and deals with bad rows.',
    M: 'Sees the progress of the city and how the processes run.',
    D: 'Takes up leads of neglect that were handed over.',
    A: 'Names deputies, sees how the processes run.',
  },
  stepsOf: {
    V: [
      'Press “Open” on the workbench for the most urgent task.',
      'Call along the script; the number can be pressed.',
      'Choose what came of it, fill in, press “Finish”.',
      'At a visit take a picture as evidence and certify on the spot.',
      'At gatherings use “Group sessions” for many at once.',
    ],
    T: [
      'Look at “Overdue” and “Returned” first every day.',
      'Record visits with a picture.',
      'A finding is reviewed by somebody other than its finder.',
      'You may answer or assign calls that a village cannot manage.',
      'Early in the month check the annexes under “Monthly report”.',
    ],
    TH: [
      'The calendar marks the due day of the report.',
      'Check annex 1 and 2 under “Monthly report”.',
      'Where there is no case, submit the nil report.',
      'Overdue tasks stand on top; you may assign them anew.',
      'After submission see what became of each row.',
    ],
    P: [
      'Open “Decisions” and look at each finding and its evidence.',
      'Propose the suspension, or decline with a reason.',
      'Whoever certifies while suspended appears as a resumption.',
      'The first month and the back-pay are computed: check them.',
      'What you propose takes effect only after another person confirms.',
    ],
    R: [
      'Open “Decisions”; tasks are ordered by due day.',
      'Check evidence, clause, first month and amount.',
      'Confirm, or refuse with a reason.',
      'The cause is checked once more while it is recorded.',
      '“All decisions” shows the two persons of each.',
    ],
    I: [
      'Open “Roster import” and choose the exported file.',
      'Look at the preview: accepted, duplicate, refused rows.',
      'Download the errors, correct them, import again.',
      'After committing you may leave; it goes on in the background.',
      'It ends with “All running” when every process has started.',
    ],
    M: [
      '“Monthly report” shows which towns have submitted.',
      'Tasks overdue for long are brought to you.',
      '“Decisions” lists those of the whole city.',
      '“Process” on a person’s page leads into the engine.',
      '“Engine” on the left opens all processes in Temporal.',
    ],
    D: [
      'Leads handed to you will appear here.',
      'Only you and the bureau manager see them.',
      'Each has its timeline and evidence.',
      'Full identity is shown for a reason only.',
      'Every act stands in the audit.',
    ],
    A: [
      '“Engine” on the left shows whether everything runs.',
      'What fails is retried by itself; the engine says why.',
      'You see no personal data of recipients.',
      'Name a deputy under “Deputies” when somebody is away.',
      'Password and language are in the top bar.',
    ],
  },
  script: {
    reminderCall: call,
    followUpCall: (facts) => [
      `Good day ${facts.name}, you said you would certify; nothing has arrived yet.`,
      ...call(facts).slice(1),
    ],
    homeVisit: (facts) => (facts.elsewhere ? notVisited(facts, facts.elsewhere) : visit(facts)),
    lastNotice: ({ name, validUntil }) => [
      `Say that the certification of ${name} is valid until ${validUntil}.`,
      'Without certification the pension is suspended after verification; it is resumed with back-pay the month after certifying.',
      'List every way: app, counter, home visit, video, another office. None costs anything.',
      'Give the hot-lines 88921563 and 88921956.',
    ],
    overdueVerification: ({ name, validUntil }) => [
      `The certification of ${name} ended on ${validUntil}; find out how things stand.`,
      'Call first, then visit; ask neighbours, the village committee, the family.',
      'Every finding needs evidence; “unreachable” needs vain calls on two days and one vain visit.',
      'Being away or abroad is no ground to suspend: help with a remote certification.',
    ],
  },
};
