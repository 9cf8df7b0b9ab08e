import { issuesOf } from '../../apps/web/src/inbox/answer/answer-issues.js';

const circumstances = { today: '2026-10-20', byVillage: true, validUntil: '2026-12-05' } as const;
const evidenceIds = ['01a20cf1-9212-7111-a672-765ae168eb87'];
const checklist = { alive: true, notServing: true, identityRight: true, contactCurrent: false };
const certified = { answer: 'certified', happenedOn: '2026-10-20', channel: 'homeVisit', evidenceIds, checklist };

describe('what keeps an answer from being sent', () => {
  it('is nothing where a certification is complete; an address that is not current is no ground', () => {
    expect(issuesOf('reminderCall', certified, circumstances)).toEqual([]);
  });

  it.each([
    ['a day to come', { happenedOn: '2026-10-21' }, { field: 'happenedOn', code: 'CERTIFICATION_IN_FUTURE' }],
    ['no evidence on a manual channel', { evidenceIds: [] }, { field: 'evidenceIds', code: 'EVIDENCE_MISSING' }],
    [
      'a channel that is not the village’s',
      { channel: 'selfService' },
      { field: 'channel', code: 'CHANNEL_NOT_YOURS' },
    ],
    [
      'somebody who is not alive',
      { checklist: { ...checklist, alive: false } },
      { field: 'checklist', code: 'CHECKLIST_NOT_MET' },
    ],
  ])('is %s (Rules B1, B3)', (_what, change, issue) => {
    expect(issuesOf('reminderCall', { ...certified, ...change }, circumstances)).toEqual([issue]);
  });

  it('is all that is missing at once, each at its field', () => {
    const begun = {
      answer: 'certified',
      channel: 'homeVisit',
      evidenceIds: [],
      checklist: { ...checklist, alive: false },
    };
    expect(issuesOf('reminderCall', begun, circumstances)).toEqual([
      { field: 'happenedOn', code: 'REQUIRED' },
      { field: 'evidenceIds', code: 'EVIDENCE_MISSING' },
      { field: 'checklist', code: 'CHECKLIST_NOT_MET' },
    ]);
  });

  it.each([
    ['name', { name: ' ' }, 'REQUIRED'],
    ['relation', { relation: '' }, 'REQUIRED'],
    ['consent', { consent: false }, 'HELPER_WITHOUT_CONSENT'],
  ])('is a helper without %s, said at that input (Rule B10)', (part, change, code) => {
    const helper = { name: '阮春荣', relation: '女儿', consent: true, ...change };
    expect(issuesOf('reminderCall', { ...certified, helper }, circumstances)).toEqual([
      { field: `helper.${part}`, code },
    ]);
  });

  it('is a day that is none, as it was typed', () => {
    expect(issuesOf('reminderCall', { ...certified, happenedOn: '2026-02-30' }, circumstances)).toEqual([
      { field: 'happenedOn', code: 'DATE_INVALID' },
    ]);
  });

  it.each([
    ['today', '2026-10-20', false],
    ['tomorrow', '2026-10-21', true],
    ['the last day of the validity', '2026-12-05', true],
    ['the day after it', '2026-12-06', false],
  ])(
    'is a promise for %s unless it lies between today and the end of the validity (Rule B7)',
    (_what, promisedOn, isFine) => {
      const issues = issuesOf('reminderCall', { answer: 'reached', promisedOn }, circumstances);
      expect(issues).toEqual(isFine ? [] : [{ field: 'promisedOn', code: 'PROMISE_OUT_OF_RANGE' }]);
    },
  );

  it('is a death that lies in the future', () => {
    const death = { answer: 'dead', diedOn: '2026-10-21', basis: 'policeRecord', source: '派出所', evidenceIds };
    expect(issuesOf('overdueVerification', death, circumstances)).toEqual([
      { field: 'diedOn', code: 'DATE_IN_FUTURE' },
    ]);
  });

  it('lets a town record what it read off the platform without evidence', () => {
    const read = { ...certified, channel: 'selfService', evidenceIds: [] };
    expect(issuesOf('reminderCall', read, { ...circumstances, byVillage: false })).toEqual([]);
  });
});
