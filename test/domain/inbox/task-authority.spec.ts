import {
  isExcluded,
  seesTask,
  standsAtDesk,
  supervisesTask,
  type TaskPlace,
} from '../../../libs/domain/inbox/task-authority.js';
import { TASK_KINDS, type TaskKind } from '../../../libs/domain/inbox/task-kinds.js';
import type { Actor, Assignment } from '../../../libs/domain/organisation/roles.js';

const OFFICES: Partial<Record<string, string>> = {
  villageWorker: 'T01-V01',
  townOffice: 'T01',
  townHead: 'T01',
  centreClerk: 'EMPLOYEE',
  centreReviewer: 'EMPLOYEE',
};

/** A task of its kind about somebody of village T01-V01 whom the employee centre pays. */
function placeOf(kind: TaskKind): TaskPlace {
  const { desk } = TASK_KINDS[kind];
  const office = OFFICES[desk] ?? '';
  return kind === 'monthlyReportSubmission'
    ? { kind, desk, office, town: 'T01', village: null, centre: null }
    : { kind, desk, office, town: 'T01', village: 'T01-V01', centre: 'employeePensionCentre' };
}

const actor = (...assignments: Assignment[]): Actor => ({
  login: 'x',
  personId: 'person-1',
  name: '陈晓',
  assignments,
});

/** `answers`, `sees`, `supervises`, in this order, a dot where not. */
function rightsOf(who: Actor, task: TaskPlace): string {
  return [
    standsAtDesk(who, task) ? 'a' : '.',
    seesTask(who, task) ? 's' : '.',
    supervisesTask(who, task) ? 'v' : '.',
  ].join('');
}

const KINDS = [
  'reminderCall',
  'overdueVerification',
  'homeVisit',
  'suspensionProposal',
  'suspensionConfirmation',
  'monthlyReportSubmission',
] as const;

describe('Rules A5, B7, I3 who answers, sees and supervises a task', () => {
  it.each<[string, Assignment, string]>([
    // reminderCall, overdueVerification, homeVisit, suspensionProposal, suspensionConfirmation, monthlyReportSubmission
    ['the village', { role: 'V', office: 'T01-V01' }, 'as. as. .s. .s. .s. ...'],
    ['its neighbour', { role: 'V', office: 'T01-V02' }, '... ... ... ... ... ...'],
    ['a village of another town', { role: 'V', office: 'T02-V01' }, '... ... ... ... ... ...'],
    ['the town', { role: 'T', office: 'T01' }, 'as. .s. as. .s. .s. .s.'],
    ['another town', { role: 'T', office: 'T02' }, '... ... ... ... ... ...'],
    ['the town head', { role: 'TH', office: 'T01' }, 'asv .sv asv .s. .s. asv'],
    ['the head of another town', { role: 'TH', office: 'T02' }, '... ... ... ... ... ...'],
    ['the clerk of the centre', { role: 'P', office: 'EMPLOYEE' }, '.s. .s. .s. as. .s. ...'],
    ['the clerk of the other centre', { role: 'P', office: 'RESIDENT' }, '... ... ... ... ... ...'],
    ['the reviewer of the centre', { role: 'R', office: 'EMPLOYEE' }, '.s. .s. .s. .s. as. ...'],
    ['the reviewer of the other centre', { role: 'R', office: 'RESIDENT' }, '... ... ... ... ... ...'],
    ['the bureau manager', { role: 'M', office: 'BUREAU' }, '.sv .sv .sv .sv .sv .sv'],
    ['the information centre', { role: 'I', office: 'INFO' }, '... ... ... ... ... ...'],
    ['discipline', { role: 'D', office: 'BUREAU' }, '... ... ... ... ... ...'],
    ['the administrator', { role: 'A', office: 'BUREAU' }, '... ... ... ... ... ...'],
    ['a clerk’s role held at a town', { role: 'P', office: 'T01' }, '... ... ... ... ... ...'],
  ])('Rule A5 %s: %j %s', (_who, assignment, expected) => {
    const rights = (held: Assignment): string => KINDS.map((kind) => rightsOf(actor(held), placeOf(kind))).join(' ');
    expect(rights(assignment)).toBe(expected);
    // Rule H4: a deputy stands exactly where the absent one does.
    expect(rights({ ...assignment, deputyFor: 'somebody.else' })).toBe(expected);
  });

  it('Rule H4 who stands in for two desks stands at both, and nowhere else', () => {
    const both = actor({ role: 'V', office: 'T01-V01' }, { role: 'R', office: 'EMPLOYEE', deputyFor: 'r.employee' });
    expect(KINDS.map((kind) => rightsOf(both, placeOf(kind)))).toEqual(['as.', 'as.', '.s.', '.s.', 'as.', '...']);
  });

  it('Rule A4 a hand-over stands at the town that is to accept, whoever has the person now', () => {
    const place: TaskPlace = { ...placeOf('handOver'), office: 'T02', town: 'T02', village: null };
    expect(rightsOf(actor({ role: 'T', office: 'T02' }), place)).toBe('as.');
    expect(rightsOf(actor({ role: 'V', office: 'T01-V01' }), place)).toBe('...');
    expect(rightsOf(actor({ role: 'P', office: 'EMPLOYEE' }), place)).toBe('.s.');
  });

  it.each<[string, string | null, boolean]>([
    ['nobody is kept away', null, false],
    ['somebody else made it', 'person-2', false],
    ['he made it himself', 'person-1', true],
  ])('Rules C2, C3 %s: kept from it %s', (_why, excluded, isKeptAway) => {
    expect(isExcluded(actor({ role: 'R', office: 'EMPLOYEE' }), excluded)).toBe(isKeptAway);
    expect(isExcluded(actor({ role: 'R', office: 'EMPLOYEE', deputyFor: 'r.employee' }), excluded)).toBe(isKeptAway);
    expect(isExcluded({ ...actor({ role: 'M', office: 'BUREAU' }), login: 'second.account' }, excluded)).toBe(
      isKeptAway,
    );
  });
});
