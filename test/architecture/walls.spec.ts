import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { at } from '../../apps/dev/folders.js';
import { PlantedHouse, wallsBrokenIn } from './planted-house.js';

/** A file, what it imports, and the wall this breaks. */
const BREACHES: [file: string, source: string, wall: string][] = [
  ['libs/domain/law.ts', "import { z } from 'zod'; z;", 'room-domain'],
  ['libs/domain/reading.ts', "import 'node:fs';", 'room-domain'],
  ['libs/domain/looking-up.ts', "import '../casework/use-case.js';", 'room-domain'],
  ['libs/words/sentences.ts', "import '../config/settings.js';", 'room-words'],
  ['libs/config/secrets.ts', "import '../database/table.js';", 'room-config'],
  ['libs/contracts/request.ts', "import '../words/said.js';", 'room-contracts'],
  [
    'workflows/life.workflow.ts',
    "import type { U } from '../libs/casework/use-case.js'; export type X = U;",
    'room-workflows',
  ],
  ['workflows/client.workflow.ts', "import '@temporalio/client';", 'room-workflows'],
  ['libs/database/table.ts', "import '../casework/use-case.js';", 'room-database'],
  ['libs/mail/post.ts', "import '../sheets/sheet.js';", 'room-mail'],
  ['libs/sheets/sheet2.ts', "import '../database/table.js';", 'room-sheets'],
  ['libs/evidence/file.ts', "import '../auth/password.js';", 'room-evidence'],
  ['libs/auth/password2.ts', "import '../casework/use-case.js';", 'room-auth'],
  ['libs/temporal/codec.ts', "import '../casework/use-case.js';", 'room-temporal'],
  ['libs/mail/calling.ts', "import 'uuid';", 'room-mail-packages'],
  ['libs/sheets/hashing.ts', "import '@node-rs/argon2';", 'room-sheets-packages'],
  ['libs/evidence/reading.ts', "import 'yauzl';", 'room-evidence-packages'],
  ['libs/auth/numbers.ts', "import 'uuid';", 'room-auth-packages'],
  ['libs/temporal/checking.ts', "import 'zod';", 'room-temporal-packages'],
  ['libs/casework/calling-the-engine.ts', "import '../temporal/connection.js';", 'room-casework'],
  ['libs/casework/sending.ts', "import '../mail/letter.js';", 'room-casework'],
  ['activities/bodies.activities.ts', "import '../workflows/body.workflow.js';", 'room-activities'],
  ['activities/client.activities.ts', "import '@temporalio/client';", 'room-activities-packages'],
  ['apps/api/running.ts', "import '../../activities/inbox.activities.js';", 'room-api'],
  ['apps/api/body.ts', "import '../../workflows/body.workflow.js';", 'room-api'],
  ['apps/api/port.ts', "import '../../workflows/ports/inbox.port.js';", 'room-api'],
  ['apps/api/neighbour.ts', "import '../worker/relay.js';", 'room-api'],
  ['apps/api/decisions/show.ts', "import '../inbox/view.js';", 'rooms-of-the-api'],
  ['apps/web/engine.ts', "import '../../workflows/body.workflow.js';", 'room-web'],
  ['apps/worker/other-app.ts', "import '../api/thing.js';", 'room-worker'],
  ['apps/worker/body.ts', "import '../../workflows/body.workflow.js';", 'room-worker-loads-no-workflow-body'],
  ['apps/web/server.ts', "import '../../libs/database/table.js';", 'room-web'],
  ['apps/web/package.ts', "import '@nestjs/common';", 'room-web-packages'],
  ['apps/api/clock.ts', "import '../dev/demo.js';", 'dev-is-imported-by-nobody'],
  ['libs/casework/fake.ts', "import '../../test/support/fake.js';", 'tests-are-imported-by-nobody'],
  ['apps/api/nowhere.ts', "import './missing.js';", 'no-unresolved'],
  ['apps/api/developer.ts', "import 'fast-check';", 'no-development-package-in-the-product'],
  ['apps/api/workbook.ts', "import 'exceljs';", 'vendor-exceljs'],
  ['libs/casework/table.ts', "import 'csv-parse';", 'vendor-csv'],
  ['apps/api/letter.ts', "import 'nodemailer';", 'vendor-nodemailer'],
  ['apps/worker/sql.ts', "import 'typeorm';", 'vendor-typeorm'],
  ['apps/api/picture.ts', "import 'sharp';", 'vendor-evidence'],
  ['apps/api/hash.ts', "import '@node-rs/argon2';", 'vendor-argon2'],
  ['apps/api/engine.ts', "import '@temporalio/client';", 'vendor-temporal-client'],
  ['apps/api/worker.ts', "import '@temporalio/worker';", 'vendor-temporal-worker'],
  ['activities/sandbox.activities.ts', "import '@temporalio/workflow';", 'vendor-temporal-workflow'],
  ['apps/api/context.ts', "import '@temporalio/activity';", 'vendor-temporal-activity'],
  ['apps/api/drawing.ts', "import 'react';", 'vendor-react'],
  ['libs/casework/http.ts', "import '@fastify/cookie';", 'vendor-http'],
  ['libs/auth/nest.ts', "import '@nestjs/common';", 'vendor-nest'],
];

/** What may be imported: the same rooms, one floor down. */
const LAWFUL: [file: string, source: string][] = [
  ['libs/domain/rule.ts', 'export const rule = 1;'],
  ['libs/words/said.ts', "import '../domain/rule.js';"],
  ['libs/config/settings.ts', "import 'node:path'; import 'zod'; import '../domain/rule.js';"],
  ['libs/database/row.ts', "import 'typeorm'; import 'pg'; import '../config/settings.js';"],
  ['libs/casework/use-case.ts', "import '../database/row.js'; export type U = 1;"],
  ['libs/sheets/sheet.ts', "import 'exceljs'; import '../domain/rule.js';"],
  ['libs/mail/letter.ts', "import 'nodemailer';"],
  ['libs/auth/password.ts', "import '@node-rs/argon2';"],
  ['libs/temporal/connection.ts', "import '@temporalio/client';"],
  ['workflows/ports/inbox.port.ts', "import '@temporalio/workflow';"],
  ['workflows/body.workflow.ts', "import './ports/inbox.port.js'; import '../libs/words/said.js';"],
  [
    'activities/inbox.activities.ts',
    "import '../workflows/ports/inbox.port.js'; import '../libs/casework/use-case.js';",
  ],
  ['apps/api/http/answers.ts', 'export const answers = 1;'],
  ['apps/api/inbox/view.ts', "import '../thing.js'; import '../http/answers.js';"],
  ['apps/api/inbox/list.ts', "import './view.js';"],
  ['apps/api/thing.ts', "import '../../libs/casework/use-case.js'; import '@nestjs/common';"],
  ['apps/worker/relay.ts', "import '../../activities/inbox.activities.js'; import '@temporalio/worker';"],
  ['apps/web/page.ts', "import 'react'; import '../../libs/domain/rule.js';"],
  ['apps/dev/demo.ts', "import '../api/thing.js'; import 'typeorm';"],
  ['test/support/fake.ts', "import '../../apps/dev/demo.js';"],
];

const RULES = (
  createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as { forbidden: { name: string; comment: string }[] }
).forbidden;

describe('the walls of the house', () => {
  const house = new PlantedHouse();
  let broken: Map<string, string[]>;

  beforeAll(async () => {
    for (const [file, source] of [...LAWFUL, ...BREACHES]) house.plant(file, source);
    house.plant('libs/domain/round.ts', "import { b } from './about.js'; export const a = () => b;");
    house.plant('libs/domain/about.ts', "import { a } from './round.js'; export const b = () => a;");
    broken = await house.brokenWalls();
  }, 60_000);
  afterAll(() => house.remove());

  it.each(BREACHES)('catch %s saying %s', (file, _source, wall) => {
    expect(broken.get(file)).toContain(wall);
  });

  it('catch two files that need each other', () => {
    const ends = ['libs/domain/round.ts', 'libs/domain/about.ts'].flatMap((file) => broken.get(file) ?? []);
    expect(ends).toContain('no-circles');
  });

  it('each say why, no two in the same words', () => {
    const reasons = RULES.map(({ comment }) => comment);
    for (const reason of reasons) expect(reason).toMatch(/^\S.{30,}\.$/);
    expect(new Set(reasons).size).toBe(reasons.length);
  });

  it('are all tried here', () => {
    const tried = new Set([...BREACHES.map(([, , wall]) => wall), 'no-circles']);
    expect(RULES.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });

  it.each(LAWFUL)('let %s pass', (file) => {
    expect(broken.get(file)).toBeUndefined();
  });

  it('stand as the house is built today', async () => {
    const rooms = ['apps', 'activities', 'workflows', 'libs', 'test'].filter((room) => existsSync(at(room)));
    expect(await wallsBrokenIn(at(), rooms)).toEqual([]);
  }, 60_000);
});
