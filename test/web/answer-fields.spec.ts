import { bodyOf, contractIssues, fieldsOf } from '../../apps/web/src/inbox/answer/answer-fields.js';
import { zh } from '../../apps/web/src/words/zh.js';
import { TASK_KINDS, type TaskKind } from '../../libs/domain/inbox/task-kinds.js';

const namesOf = (kind: TaskKind, answer: string): string[] => fieldsOf(kind, answer).map(({ name }) => name);
const requiredOf = (kind: TaskKind, answer: string): string[] =>
  fieldsOf(kind, answer)
    .filter(({ required }) => required)
    .map(({ name }) => name);

const EVERY_ANSWER = Object.entries(TASK_KINDS).flatMap(([kind, { answers }]) =>
  answers.map((answer) => [kind as TaskKind, answer as string] as const),
);

describe('the form of an answer', () => {
  it('shows exactly the fields of the chosen answer', () => {
    expect(namesOf('reminderCall', 'reached')).toEqual(['promisedOn', 'note']);
    expect(namesOf('reminderCall', 'unreachable')).toEqual(['numberDialled', 'note']);
    expect(namesOf('overdueVerification', 'dead')).toEqual(['diedOn', 'basis', 'source', 'evidenceIds', 'note']);
    expect(namesOf('suspensionConfirmation', 'confirm')).toEqual(['note']);
  });

  it('knows which of them may not be empty', () => {
    expect(requiredOf('reminderCall', 'reached')).toEqual([]);
    expect(requiredOf('suspensionProposal', 'decline')).toEqual(['reason']);
    expect(requiredOf('overdueVerification', 'unreachable')).toEqual(['evidenceIds']);
    expect(requiredOf('handOver', 'accepted')).toEqual(['phone', 'address', 'village']);
    expect(requiredOf('homeVisit', 'certified')).toEqual(['happenedOn', 'channel', 'checklist']);
  });

  it.each(EVERY_ANSWER)('has fields with words for %s: %s', (kind, answer) => {
    const names = fieldsOf(kind, answer).map(({ name }) => name);
    expect(names).toContain('note');
    for (const name of names) expect(zh.codes.answerField[name]).toBeTruthy();
  });

  it('has no fields for an answer that the kind does not know', () => {
    expect(fieldsOf('reminderCall', 'confirm')).toEqual([]);
  });
});

describe('the body of an answer', () => {
  it('leaves out what is empty and what another answer had asked', () => {
    const values = { answer: 'unreachable', numberDialled: '0513 8892 1563', promisedOn: '2026-11-01', note: '  ' };
    expect(bodyOf('reminderCall', values)).toEqual({ answer: 'unreachable', numberDialled: '0513 8892 1563' });
  });

  it('is wrong where a required field is missing, said by field', () => {
    expect(contractIssues('suspensionProposal', { answer: 'decline' })).toEqual([
      { field: 'reason', code: 'REQUIRED' },
    ]);
    expect(contractIssues('overdueVerification', { answer: 'refuses', evidenceIds: [] })).toEqual([
      { field: 'evidenceIds', code: 'EVIDENCE_MISSING' },
    ]);
    expect(contractIssues('overdueVerification', { answer: 'refuses' })).toEqual([
      { field: 'evidenceIds', code: 'EVIDENCE_MISSING' },
    ]);
  });

  it('says what is wrong with a number and with a day that does not exist', () => {
    expect(contractIssues('reminderCall', { answer: 'unreachable', numberDialled: 'none' })).toEqual([
      { field: 'numberDialled', code: 'PHONE_INVALID' },
    ]);
    expect(contractIssues('lastNotice', { answer: 'sent', by: 'sms', sentOn: '2026-02-30' })).toEqual([
      { field: 'sentOn', code: 'DATE_INVALID' },
    ]);
  });
});
