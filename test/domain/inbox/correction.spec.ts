import {
  type AnsweredOnce,
  courseMovedOn,
  isFinal,
  type OtherTask,
  type Since,
} from '../../../libs/domain/inbox/correction.js';
import { type RecipientTaskKind, TASK_KINDS } from '../../../libs/domain/inbox/task-kinds.js';

const E = '2026-11-24';
const answered = (kind: RecipientTaskKind, answer: string, round = 1): AnsweredOnce => ({
  key: 'asked',
  kind,
  round,
  answer,
  openedOn: '2026-08-24',
  cycleEnd: E,
});
const other = (kind: RecipientTaskKind, different: Partial<OtherTask> = {}): OtherTask => ({
  kind,
  round: 1,
  openedOn: '2026-09-24',
  cycleEnd: E,
  causedBy: null,
  isUndone: false,
  answeredSince: null,
  ...different,
});
const since = (others: OtherTask[], different: Partial<Since> = {}): Since => ({
  others,
  validUntil: E,
  wasCertified: false,
  wasPassedOn: false,
  ...different,
});

describe('Rule I3 which answers may be taken back by one person at all', () => {
  it.each(['certified', 'aliveCertified', 'accepted', 'confirm', 'refuse', 'submit'])(
    'Rules B4, I2 not «%s»',
    (answer) => {
      expect(isFinal(answer)).toBe(true);
    },
  );

  it('Rule I3 every other answer of every kind', () => {
    const others = Object.values(TASK_KINDS).flatMap(({ answers }) => answers.filter((answer) => !isFinal(answer)));
    expect([...new Set<string>(others)].toSorted()).toEqual([
      ...[
        'abroad',
        'alive',
        'approve',
        'away',
        'cannotFind',
        'dead',
        'decline',
        'imprisoned',
        'inCustody',
        'letterSent',
      ],
      ...[
        'moved',
        'notAtHome',
        'outdated',
        'propose',
        'reached',
        'refuses',
        'reportedDead',
        'return',
        'returned',
        'sameName',
      ],
      ...['sent', 'unreachable'],
    ]);
  });
});

describe('Rules B9, I3 a later step of the plan has opened', () => {
  it.each<[AnsweredOnce, OtherTask, boolean, string]>([
    [answered('reminderCall', 'reached'), other('reminderCall', { round: 2 }), true, 'the second call after the first'],
    [answered('reminderCall', 'reached', 2), other('reminderCall'), false, 'the first call before the second'],
    [answered('reminderCall', 'reached', 2), other('homeVisit'), true, 'the visit'],
    [answered('homeVisit', 'refuses'), other('lastNotice'), true, 'the notice'],
    [answered('lastNotice', 'sent'), other('overdueVerification'), true, 'the verification'],
    [answered('homeVisit', 'notAtHome'), other('homeVisit', { round: 2 }), false, 'a visit repeated is the same step'],
    [
      answered('reminderCall', 'unreachable'),
      other('homeVisit', { causedBy: 'asked' }),
      false,
      'brought forward by the answer',
    ],
    [
      answered('reminderCall', 'reached'),
      other('homeVisit', { isUndone: true }),
      false,
      'opened by an answer taken back',
    ],
    [answered('reminderCall', 'reached'), other('homeVisit', { cycleEnd: '2025-11-24' }), false, 'of an earlier cycle'],
    [answered('followUpCall', 'reached'), other('homeVisit'), true, 'after a follow-up call'],
    [
      answered('followUpCall', 'reached'),
      other('reminderCall', { openedOn: '2026-08-24' }),
      false,
      'before a follow-up call',
    ],
    [
      answered('findingReview', 'approve'),
      other('reminderCall'),
      false,
      'the plan goes on after a review: it pauses again',
    ],
  ])('Rule B9 %j beside %j: %s (%s)', (question, task, movedOn, _why) => {
    expect(courseMovedOn(question, since([task]))).toBe(movedOn);
  });
});

describe('Rule I3 the stage has changed by another answer', () => {
  const followUp = answered('followUpCall', 'reached');
  it.each<[RecipientTaskKind, string, boolean]>([
    ['reminderCall', 'reportedDead', true],
    ['homeVisit', 'inCustody', true],
    ['overdueVerification', 'unreachable', true],
    ['overdueVerification', 'refuses', true],
    ['overdueVerification', 'dead', true],
    ['suspicionVerification', 'alive', true],
    ['findingReview', 'approve', true],
    ['findingReview', 'return', true],
    ['suspensionProposal', 'propose', true],
    ['terminationConfirmation', 'confirm', true],
    ['reminderCall', 'unreachable', false],
    ['homeVisit', 'refuses', false],
    ['reminderCall', 'reached', false],
    ['homeVisit', 'notAtHome', false],
    ['homeVisit', 'letterSent', false],
    ['lastNotice', 'sent', false],
    ['overdueVerification', 'away', false],
    ['handOver', 'accepted', false],
    ['voidProposal', 'propose', false],
    ['voidConfirmation', 'confirm', false],
  ])('Rule I3 %s answered «%s» since: %s', (kind, answer, movedOn) => {
    const task = other(kind, { answeredSince: answer, openedOn: '2026-08-24', cycleEnd: '2025-11-24' });
    expect(courseMovedOn(followUp, since([task]))).toBe(movedOn);
    expect(courseMovedOn(answered('handOver', 'returned'), since([task]))).toBe(false);
  });

  it.each<[string, AnsweredOnce, Partial<Since>, boolean]>([
    ['declined, then certified again', answered('resumptionProposal', 'decline'), { wasCertified: true }, true],
    ['proposed, then certified again', answered('resumptionProposal', 'propose'), { wasCertified: true }, false],
    ['its certification was voided', answered('resumptionProposal', 'propose'), { validUntil: '2025-11-24' }, true],
    ['a further certification moved E', answered('resumptionProposal', 'propose'), { validUntil: '2027-12-01' }, false],
    ['a call, certified by an earlier date', answered('reminderCall', 'reached'), { wasCertified: true }, false],
    ['passed on to another office', answered('findingReview', 'approve'), { wasPassedOn: true }, true],
    ['a move asked for anew', answered('handOver', 'returned'), { wasPassedOn: true }, true],
  ])('Rules A1, A4, C6 %s: %j %j: %s', (_sentence, question, facts, movedOn) => {
    expect(courseMovedOn(question, since([], facts))).toBe(movedOn);
  });
});
