import { bodyIssues } from '../../apps/web/src/fields/body-issues.js';
import { walkInBody } from '../../libs/contracts/recipients.js';

const body = {
  nationalId: '990685195309118946',
  name: '杜英宝',
  happenedOn: '2026-12-01',
  channel: 'otherOffice',
  evidenceIds: [],
  checklist: { alive: true, notServing: true, identityRight: true, contactCurrent: true },
};
const issues = (different: object): object[] => bodyIssues(walkInBody, { ...body, ...different });

describe('what a contract finds wrong with what was typed into a form', () => {
  it('is nothing where all is there', () => {
    expect(issues({})).toEqual([]);
    expect(issues({ helper: { name: '阮春荣', relation: '女儿', consent: true } })).toEqual([]);
  });

  it('stands at the input of a helper of which it is said, and says that it is empty (Rule B10)', () => {
    expect(issues({ helper: { name: '', relation: ' ', consent: false } })).toEqual([
      { field: 'helper.name', code: 'REQUIRED' },
      { field: 'helper.relation', code: 'REQUIRED' },
    ]);
  });

  it('is one issue of a field that is one whole', () => {
    expect(issues({ checklist: { alive: true }, evidenceIds: ['none'] })).toEqual([
      { field: 'evidenceIds', code: 'FORMAT_INVALID' },
      { field: 'checklist', code: 'REQUIRED' },
    ]);
  });

  it('says of a field left blank that it is to be filled in, and of another that its form is wrong', () => {
    expect(issues({ name: ' ', nationalId: '12' })).toEqual([
      { field: 'nationalId', code: 'FORMAT_INVALID' },
      { field: 'name', code: 'REQUIRED' },
    ]);
  });

  it('keeps the code that the contract itself says', () => {
    expect(issues({ happenedOn: '2026-02-30', channel: 'counter' })).toEqual([
      { field: 'happenedOn', code: 'DATE_INVALID' },
      { field: 'evidenceIds', code: 'EVIDENCE_MISSING' },
    ]);
  });
});
