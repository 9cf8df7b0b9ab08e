import { mayStandInFrom, type PlaceInTree } from '../../../libs/domain/organisation/deputy.js';

const BUREAU: PlaceInTree = { code: 'BUREAU', kind: 'bureau', parentCode: null };
const EMPLOYEE: PlaceInTree = { code: 'EMPLOYEE', kind: 'centre', parentCode: 'BUREAU' };
const RESIDENT: PlaceInTree = { code: 'RESIDENT', kind: 'centre', parentCode: 'BUREAU' };
const town = (code: string): PlaceInTree => ({ code, kind: 'town', parentCode: 'BUREAU' });
const village = (code: string): PlaceInTree => ({ code, kind: 'village', parentCode: code.slice(0, 3) });

describe('Rule H4 who may stand in where', () => {
  it.each([
    [EMPLOYEE, EMPLOYEE, true],
    [RESIDENT, EMPLOYEE, false],
    [BUREAU, BUREAU, true],
    [town('T01'), BUREAU, false],
    [town('T01'), town('T01'), true],
    [town('T02'), town('T01'), false],
    [village('T01-V01'), town('T01'), false],
    [BUREAU, town('T01'), false],
    [town('T01'), village('T01-V01'), true],
    [town('T02'), village('T01-V01'), false],
    [village('T01-V02'), village('T01-V01'), true],
    [village('T02-V01'), village('T01-V01'), false],
  ])('from %j at %j: %s', (own, office, may) => {
    expect(mayStandInFrom(own, office)).toBe(may);
  });
});
