import { type Area, isInArea, type Place, recipientAreaOf } from '../../../libs/domain/organisation/office.js';
import {
  type Actor,
  type Assignment,
  desksOf,
  isSamePerson,
  ROLES,
  type Role,
} from '../../../libs/domain/organisation/roles.js';

const place: Place = { town: 'T01', village: 'T01V03', centre: 'employeePensionCentre' };
const areaOf = (...assignments: Assignment[]): Area => recipientAreaOf(assignments);

describe('Rule A5 nobody sees more than the own area', () => {
  it.each([
    ['V', 'T01V03', true, 'a village its people'],
    ['V', 'T01V04', false, 'not the neighbours’'],
    ['T', 'T01', true, 'a town its villages’'],
    ['TH', 'T01', true, 'so does its head'],
    ['T', 'T02', false, 'not another town’s'],
    ['TH', 'T02', false, 'nor does its head'],
    ['P', 'EMPLOYEE', true, 'a centre the people of its scheme in every town'],
    ['R', 'EMPLOYEE', true, 'so does its reviewer'],
    ['P', 'RESIDENT', false, 'not those of the other scheme'],
    ['R', 'RESIDENT', false, 'nor does its reviewer'],
    ['M', 'BUREAU', true, 'the bureau all'],
    ['I', 'INFO', false, 'the information centre no recipient pages'],
    ['D', 'BUREAU', false, 'discipline none of its own'],
    ['A', 'BUREAU', false, 'the administrator none'],
    ['P', 'T01', false, 'a centre’s role held elsewhere opens nothing'],
  ] as const)('Rule A5 %s at %s sees the person: %s (%s)', (role, office, sees, _why) => {
    expect(isInArea(place, areaOf({ role, office }))).toBe(sees);
  });

  it('Rule A5 a village opens its people, never its whole town', () => {
    expect(isInArea({ ...place, village: null }, areaOf({ role: 'V', office: 'T01V03' }))).toBe(false);
    expect(isInArea({ ...place, village: null }, areaOf({ role: 'T', office: 'T01' }))).toBe(true);
  });

  it('Rule A5 several assignments open what each of them opens', () => {
    const area = areaOf({ role: 'V', office: 'T02V01' }, { role: 'P', office: 'RESIDENT' });
    expect(isInArea(place, area)).toBe(false);
    expect(isInArea({ ...place, centre: 'residentPensionCentre' }, area)).toBe(true);
    expect(isInArea({ ...place, town: 'T02', village: 'T02V01' }, area)).toBe(true);
  });

  it('Rule A5 nobody without an assignment sees anything', () => {
    expect(isInArea(place, areaOf())).toBe(false);
  });
});

describe('Rule C3 two persons, not two accounts', () => {
  const actor: Actor = { login: 't2.T01', personId: 'person-1', name: '陈晓', assignments: [] };

  it.each([
    ['person-1', true],
    ['person-2', false],
    [null, false],
    [undefined, false],
  ])('Rules C3, I2 the maker %s is the same person as the checker: %s', (personId, same) => {
    expect(isSamePerson(personId, actor)).toBe(same);
  });
});

describe('the desks of the roles', () => {
  const DESKS: Record<Role, readonly string[]> = {
    V: ['villageWorker'],
    T: ['townOffice'],
    TH: ['townHead', 'townOffice'],
    P: ['centreClerk'],
    R: ['centreReviewer'],
    I: ['informationCentre'],
    M: ['bureauManager'],
    D: ['discipline'],
    A: [],
  };
  it.each(ROLES)('Rule A5 %s stands at its own desks', (role) => {
    expect(desksOf(role)).toEqual(DESKS[role]);
  });
});
