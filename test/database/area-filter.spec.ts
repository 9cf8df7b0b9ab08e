import { limitToArea, placeOf } from '../../libs/database/queries/area-filter.js';
import { Where } from '../../libs/database/queries/where.js';
import { type Area, isInArea, type Place, recipientAreaOf } from '../../libs/domain/organisation/office.js';
import { type Assignment, ROLES } from '../../libs/domain/organisation/roles.js';
import { aHouse, type House } from '../support/a-house.js';

const PLACES: Place[] = ['T01', 'T02'].flatMap((town) =>
  ['V01', 'V02', null].flatMap((village) =>
    (['employeePensionCentre', 'residentPensionCentre'] as const).map((centre) => ({
      town,
      village: village && `${town}-${village}`,
      centre,
    })),
  ),
);
const OFFICES = ['T01', 'T02', 'T01-V01', 'EMPLOYEE', 'RESIDENT', 'INFO', 'BUREAU'];
const single: Assignment[][] = ROLES.flatMap((role) => OFFICES.map((office) => [{ role, office }]));
const AREAS: Area[] = [
  ...single,
  [
    { role: 'V', office: 'T02-V02' },
    { role: 'P', office: 'RESIDENT' },
  ] as Assignment[],
  [],
].map(recipientAreaOf);

describe('the area of a read (Rule A5)', () => {
  let house: House;

  beforeAll(async () => {
    house = await aHouse('2026-12-01');
  });
  afterAll(() => house.end());

  it('finds exactly the places that the rule says lie in the area, whoever asks', async () => {
    expect.assertions(AREAS.length);
    for (const area of AREAS) {
      const where = new Where();
      const values = PLACES.map(
        ({ town, village, centre }, index) =>
          `(${index}, ${where.bind(town)}, ${where.bind(village)}, ${where.bind(centre)})`,
      );
      limitToArea(where, area, placeOf('place'));
      const found: { index: number }[] = await house.database.reader.query(
        `select index from (values ${values.join(', ')}) as place (index, town, village, centre)
         where ${where.condition} order by index`,
        where.parameters,
      );
      const expected = PLACES.flatMap((place, index) => (isInArea(place, area) ? [index] : []));
      expect(found.map(({ index }) => index)).toEqual(expected);
    }
  });
});
