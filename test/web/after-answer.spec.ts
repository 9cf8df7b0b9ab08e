import { afterAnswer, decisionPath } from '../../apps/web/src/inbox/answer/after-answer.js';
import type { AnswerValues } from '../../apps/web/src/inbox/answer/answer-fields.js';
import { en } from '../../apps/web/src/words/en.js';
import { zh } from '../../apps/web/src/words/zh.js';
import type { TaskDetail } from '../../libs/contracts/inbox.js';
import { TASK_KINDS, type TaskKind } from '../../libs/domain/inbox/task-kinds.js';
import type { PlainDate } from '../../libs/domain/time/plain-date.js';

/** In the window of an E of 2026-12-20: the visit's own day is 2026-11-20. */
const TODAY = '2026-11-03';
const VALID_UNTIL = '2026-12-20';
const OVERDUE = { validUntil: '2026-10-20' } as const;

const task = (kind: TaskKind, beside: Partial<TaskDetail> = {}) =>
  ({
    kind,
    round: 1,
    recipientNo: 'R0000000001',
    validUntil: VALID_UNTIL,
    recipientClass: 'enterpriseRetiree',
    finding: null,
    effect: null,
    ...beside,
  }) as TaskDetail;
const found = (kind: string, taskKind: TaskKind = 'overdueVerification') => ({
  finding: { kind, taskKind } as TaskDetail['finding'],
});
const { after } = zh;

describe('whoever has answered a task is told what happens next', () => {
  it.each<[string, TaskDetail, AnswerValues, PlainDate, string]>([
    [
      'B2 a certification gives a later validity',
      task('homeVisit'),
      { answer: 'certified', happenedOn: TODAY },
      TODAY,
      after.certified,
    ],
    [
      'B3 one of the day of the latest changes nothing',
      task('reminderCall'),
      { answer: 'certified', happenedOn: '2025-12-20' },
      TODAY,
      after.certifiedEarlier,
    ],
    [
      'B3 an earlier one changes nothing',
      task('remoteCertification', OVERDUE),
      { answer: 'certified', happenedOn: '2025-09-01' },
      TODAY,
      after.certifiedEarlier,
    ],
    [
      'C1 alive and certified',
      task('overdueVerification', OVERDUE),
      { answer: 'aliveCertified', happenedOn: TODAY },
      TODAY,
      after.certified,
    ],

    [
      'B7 a vain call brings the visit forward',
      task('reminderCall'),
      { answer: 'unreachable' },
      TODAY,
      after.visitNext,
    ],
    [
      'B7 so does that after a promise, unless the town is visiting already',
      task('followUpCall'),
      { answer: 'unreachable' },
      TODAY,
      after.visitUnlessBegun,
    ],
    [
      'B7 on the day before the visit is planned',
      task('reminderCall', { round: 2 }),
      { answer: 'unreachable' },
      '2026-11-19',
      after.visitNext,
    ],
    [
      'B7 no visit is brought forward to its own day',
      task('followUpCall'),
      { answer: 'unreachable' },
      '2026-11-20',
      after.contact,
    ],
    [
      'B7 nor once it has opened',
      task('reminderCall', { round: 2 }),
      { answer: 'unreachable' },
      '2026-11-23',
      after.contact,
    ],
    ['B7 a call that reached somebody', task('reminderCall'), { answer: 'reached' }, TODAY, after.contact],
    ['B7 somebody who refuses', task('homeVisit'), { answer: 'refuses' }, TODAY, after.contact],
    ['B7 a death told in a call', task('followUpCall'), { answer: 'reportedDead' }, TODAY, after.beingVerified],
    ['B7 nobody at home', task('homeVisit'), { answer: 'notAtHome' }, TODAY, after.visitAgain],
    [
      'B7 nobody at home a second time',
      task('homeVisit', { round: 2 }),
      { answer: 'notAtHome' },
      TODAY,
      after.vainVisit,
    ],
    ['B10 a letter in the place of the visit', task('homeVisit'), { answer: 'letterSent' }, TODAY, after.letter],
    ['B5 the notice is sent', task('lastNotice'), { answer: 'sent' }, TODAY, after.contact],

    [
      'C1 unreachable, found by a verification',
      task('overdueVerification', OVERDUE),
      { answer: 'unreachable' },
      TODAY,
      after.toReview,
    ],
    ['C1 away is no ground', task('overdueVerification', OVERDUE), { answer: 'away' }, TODAY, after.remote],
    ['D10 a suspicion that is none', task('suspicionVerification'), { answer: 'sameName' }, TODAY, after.toReview],

    [
      'E1 a reviewed death goes to the centre at once',
      task('findingReview', found('dead')),
      { answer: 'approve' },
      TODAY,
      after.deathApproved,
    ],
    [
      'A1 that of somebody paid elsewhere is told',
      task('findingReview', { ...found('dead'), recipientClass: 'provincialRetiree' }),
      { answer: 'approve' },
      TODAY,
      after.deathTold,
    ],
    [
      'C3 who refuses goes with the report',
      task('findingReview', { ...found('refuses'), ...OVERDUE }),
      { answer: 'approve' },
      TODAY,
      after.stopApproved,
    ],
    [
      'C3 so does one paid elsewhere, in a sheet of his own',
      task('findingReview', { ...found('unreachable'), ...OVERDUE, recipientClass: 'entrusted' }),
      { answer: 'approve' },
      TODAY,
      after.stopApproved,
    ],
    [
      'D10 nothing is certain after a finding without cause',
      task('findingReview', found('noCause')),
      { answer: 'approve' },
      TODAY,
      '',
    ],

    [
      'C2 what the village found goes back to the village',
      task('findingReview', { ...found('unreachable'), ...OVERDUE }),
      { answer: 'return' },
      TODAY,
      after.verifiedAnew,
    ],
    [
      'C2 a death that the village found too',
      task('findingReview', { ...found('dead'), ...OVERDUE }),
      { answer: 'return' },
      TODAY,
      after.verifiedAnew,
    ],
    [
      'C2 what the town found goes back to the town',
      task('findingReview', found('dead', 'suspicionVerification')),
      { answer: 'return' },
      TODAY,
      after.verifiedAnewByTown,
    ],
    [
      'C2 nobody looks for somebody overdue who has certified since',
      task('findingReview', found('refuses')),
      { answer: 'return' },
      TODAY,
      after.returned,
    ],

    ['C3 a proposal goes to another person', task('resumptionProposal'), { answer: 'propose' }, TODAY, after.toChecker],
    ['C3 a declined suspension', task('suspensionProposal', OVERDUE), { answer: 'decline' }, TODAY, after.verifiedAnew],
    ['D5 a declined termination', task('terminationProposal'), { answer: 'decline' }, TODAY, after.verifiedAnewByTown],
    ['C3 a refused confirmation', task('suspensionConfirmation'), { answer: 'refuse' }, TODAY, after.toMaker],
    [
      'G3 a submitted report',
      task('monthlyReportSubmission', { validUntil: null }),
      { answer: 'submit' },
      TODAY,
      after.toCentres,
    ],
  ])('Rule %s', (_rule, answered, given, today, said) => {
    expect(afterAnswer(answered, given, today, zh)).toBe(said);
  });

  it('a decision names its first month (Rule C3)', () => {
    const effect = { effectiveMonth: '2027-01' } as TaskDetail['effect'];
    const confirmed = afterAnswer(task('resumptionConfirmation', { effect }), { answer: 'confirm' }, TODAY, zh);
    expect(confirmed).toBe('决定已成立，自 2027-01 起执行。');
  });

  it('says as much in English as in Chinese, of every answer there is', () => {
    for (const [kind, { answers }] of Object.entries(TASK_KINDS) as [TaskKind, { answers: readonly string[] }][])
      for (const answer of answers) {
        const said = afterAnswer(task(kind), { answer }, TODAY, en);
        expect(said === '').toBe(afterAnswer(task(kind), { answer }, TODAY, zh) === '');
      }
  });

  it('leads to the decision where there is one', () => {
    expect(decisionPath(task('terminationProposal'))).toBe('/recipients/R0000000001?tab=decisions');
    expect(decisionPath(task('homeVisit'))).toBeNull();
  });
});
