import { RosterPersons, rosterPerson } from '../../../libs/domain/recipient/roster-persons.js';
import { number, rosterCells } from '../builders/a-roster-row.js';

const person = { nationalId: '990685195309118946', centre: 'employeePensionCentre' } as const;

describe('One person in several rows of a file', () => {
  it('is known by number and scheme, whatever else is wrong with the row', () => {
    expect(rosterPerson(rosterCells({ 姓名: undefined, 区镇: '某镇' }))).toEqual(person);
    expect(rosterPerson(rosterCells({ 身份证号: ' ９90685195309118946' }))).toEqual(person);
    expect(rosterPerson(rosterCells({ 人员类别: '城乡居保待遇领取人员' }))?.centre).toBe('residentPensionCentre');
  });

  it.each([
    ['an unknown class', { 人员类别: '退休' }],
    ['a number that lost its digits', { 身份证号: number('990685195309119000') }],
    ['a wrong number', { 身份证号: '990685195309118947' }],
  ])('cannot be told with %s', (_, different) => {
    expect(rosterPerson(rosterCells(different))).toBeNull();
  });

  it('counts equal rows once and names the first', () => {
    const persons = new RosterPersons();
    expect([2, 5, 9].map((row) => persons.see(row, person, 'same'))).toEqual([null, 2, 2]);
    expect(persons.differingRows()).toEqual([]);
  });

  it('tells all rows of whoever is described differently, the equal ones among them', () => {
    const persons = new RosterPersons();
    persons.see(2, person, 'one');
    persons.see(3, person, 'one');
    expect(persons.see(4, person, 'other')).toBeNull();
    expect(persons.see(5, person, 'one')).toBeNull();
    expect(persons.differingRows()).toEqual([2, 3, 4, 5]);
  });

  it('Rule A3: may stand in both schemes, which are two persons to a file and one to whoever looks', () => {
    const persons = new RosterPersons();
    const other = { ...person, centre: 'residentPensionCentre' } as const;
    persons.see(2, person, 'one');
    expect(persons.see(3, other, 'other')).toBeNull();
    expect(persons.differingRows()).toEqual([]);
    expect(persons.isInOtherScheme(other)).toBe(true);
    expect(persons.isInOtherScheme({ ...other, nationalId: '110105194912310021' })).toBe(false);
  });
});
