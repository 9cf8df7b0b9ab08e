import { PlantedHouse } from './planted-house.js';

const NO_CLOCK = 'The day is an argument';
const NO_DICE = 'give the same answer twice';
const NO_WORLD = 'reaches for nothing of the machine';

/** A room, an expression in it, and what the refusal says. */
const PLANTED: [room: string, expression: string, why: string][] = [
  ['libs/domain', 'Date.now()', NO_CLOCK],
  ['libs/domain', 'new Date()', NO_CLOCK],
  ['libs/domain', 'Math.random()', NO_DICE],
  ['libs/domain', 'process.env.TZ', NO_WORLD],
  ['libs/words', 'new Date()', NO_CLOCK],
  ['workflows', 'Date.now()', NO_CLOCK],
  ['workflows', 'Math.random()', NO_DICE],
];
const fileOf = (index: number, room: string) => `${room}/planted-${index}.ts`;

const FORGOTTEN_PROMISE = 'const work = async () => 1;\nexport const planted = () => {\n  work();\n};\n';
const FORGOTTEN_CASE = `export function planted(light: 'red' | 'green'): number {
  switch (light) {
    case 'red':
      return 1;
  }
  return 0;
}
`;

describe('the rooms that must give the same answer twice', () => {
  const house = new PlantedHouse();
  let complaints: Map<string, string[]>;

  beforeAll(async () => {
    for (const [index, [room, expression]] of PLANTED.entries()) {
      house.plant(fileOf(index, room), `export const planted = () => ${expression};\n`);
    }
    house.plant('libs/casework/promise.ts', FORGOTTEN_PROMISE);
    house.plant('libs/casework/switch.ts', FORGOTTEN_CASE);
    house.plant('libs/casework/clock.ts', 'export const planted = () => Date.now();\n');
    complaints = await house.complaints();
  }, 60_000);
  afterAll(() => house.remove());

  it.each(PLANTED.map(([room, expression, why], index) => ({ room, expression, why, index })))(
    'in $room, $expression is refused',
    ({ room, why, index }) => {
      expect(complaints.get(fileOf(index, room))).toContainEqual(expect.stringContaining(why));
    },
  );

  it('where there is a transaction, the clock may be read', () => {
    expect(complaints.get('libs/casework/clock.ts')).toEqual([]);
  });

  it('a promise nobody waits for is refused everywhere', () => {
    expect(complaints.get('libs/casework/promise.ts')).toContainEqual(
      expect.stringContaining('Promises must be awaited'),
    );
  });

  it('a switch that forgets a member is refused everywhere', () => {
    expect(complaints.get('libs/casework/switch.ts')).toContainEqual(expect.stringContaining('not exhaustive'));
  });
});
