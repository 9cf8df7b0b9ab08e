import type { Actor, Role } from '../../../libs/domain/organisation/roles.js';
import { centresSeen, submittingAssignment, townsSeen } from '../../../libs/domain/reporting/report-authority.js';

const anActor = (role: Role, office: string, deputyFor?: string): Actor => ({
  login: 'a',
  personId: 'a',
  name: '某',
  assignments: [{ role, office, ...(deputyFor ? { deputyFor } : {}) }],
});
const both = ['employeePensionCentre', 'residentPensionCentre'];

describe('Rule A5 who sees which part of a town’s report', () => {
  it.each<[Role, string, string[], boolean]>([
    ['TH', 'T01', both, true],
    ['T', 'T01', both, false],
    ['TH', 'T02', [], false],
    ['T', 'T02', [], false],
    ['P', 'RESIDENT', ['residentPensionCentre'], false],
    ['R', 'EMPLOYEE', ['employeePensionCentre'], false],
    ['M', 'BUREAU', both, false],
    ['V', 'T01-V01', [], false],
    ['I', 'INFO', [], false],
    ['D', 'BUREAU', [], false],
    ['A', 'BUREAU', [], false],
  ])('%s of %s', (role, office, centres, maySubmit) => {
    const actor = anActor(role, office);
    expect(centresSeen(actor, 'T01')).toEqual(centres);
    expect(submittingAssignment(actor, 'T01') !== undefined).toBe(maySubmit);
  });

  it('Rule H4 a deputy of the town head submits, and it is known for whom', () => {
    expect(submittingAssignment(anActor('TH', 'T01', 'th.T01'), 'T01')?.deputyFor).toBe('th.T01');
  });

  it('a town lists itself, a centre and the bureau every town', () => {
    expect(townsSeen(anActor('TH', 'T01'))).toEqual(['T01']);
    expect(townsSeen(anActor('P', 'RESIDENT'))).toBeNull();
    expect(townsSeen(anActor('V', 'T01-V01'))).toEqual([]);
  });
});
