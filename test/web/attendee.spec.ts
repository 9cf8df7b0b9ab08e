import { type Attendee, lacks } from '../../apps/web/src/group-sessions/attendee.js';

const checklist = { alive: true, notServing: true, identityRight: true, contactCurrent: false };
const helper = { name: '阮春荣', relation: '女儿', consent: true };
const present = (different: object): Attendee =>
  ({ recipient: {}, evidenceIds: ['photo'], checklist, ...different }) as Attendee;

describe('what keeps somebody who was present from being certified (rules B1, B10)', () => {
  it.each([
    ['nothing', {}, null],
    ['nothing, somebody having helped', { helper }, null],
    ['a picture', { evidenceIds: [] }, 'picture'],
    ['a point of the checklist', { checklist: { ...checklist, alive: false } }, 'checklist'],
    ['the name of the helper', { helper: { ...helper, name: ' ' } }, 'helper'],
    ['the relation of the helper', { helper: { ...helper, relation: '' } }, 'helper'],
    ['the consent to the help', { helper: { ...helper, consent: false } }, 'helper'],
  ])('is %s', (_what, different, lacking) => {
    expect(lacks(present(different))).toBe(lacking);
  });
});
