import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUDIT_WORDS } from '../../libs/words/audit.js';

const ROOMS = ['libs/casework', 'libs/database/stores', 'activities', 'apps/api', 'apps/worker'];
/** An act stands in the entry itself, or is handed to the function of its file that writes the entry. */
const ACT = /\bact: '(\w+)'|\b(?:changeHolder|note)\([^{;]*?'([a-z]+[A-Z]\w*)'/gs;

describe('the words of the audit (Rule I1)', () => {
  it('name every act that is written anywhere, in both languages', () => {
    const acts = new Set(ROOMS.flatMap((room) => sources(room).flatMap(actsIn)));
    expect(acts.size).toBeGreaterThan(15);
    expect([...acts].filter((act) => !AUDIT_WORDS[act])).toEqual([]);
    for (const { zh, en } of Object.values(AUDIT_WORDS)) expect([zh, en].every((words) => words.length > 0)).toBe(true);
  });
});

const sources = (room: string): string[] =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(room, path), 'utf8'));

const actsIn = (source: string): string[] =>
  [...source.matchAll(ACT)].flatMap(([, written, handedOn]) => written ?? handedOn ?? []);
