import { readFileSync } from 'node:fs';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { Actor } from '../../apps/api/http/actor.decorator.js';
import { CASEWORK } from '../../apps/api/tokens.js';
import { at } from '../../apps/dev/folders.js';
import type { Casework } from '../../libs/casework/casework.js';
import { appendAudit } from '../../libs/database/stores/audit.store.js';
import { refused } from '../../libs/domain/errors.js';
import { type AnApi, anApi, type Client } from '../support/an-api.js';

const body = z.object({ what: z.string(), refuse: z.boolean().optional(), fail: z.boolean().optional() });

/** Records one fact a call, and reads it back as a view would. */
@Controller('facts')
class FactsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Post()
  @HttpCode(202)
  async record(@Actor() actor: Actor, @Body({ schema: body }) { what, refuse, fail }: z.infer<typeof body>) {
    await this.casework.database.inTransaction(async (tx) => {
      const fact = { businessDay: await this.casework.clock.today(tx), actor: actor.login, act: 'tested' };
      await appendAudit(tx, { ...fact, subjectKind: 'test', subjectId: what });
      if (refuse) throw refused('CHECKLIST_NOT_MET');
    });
    if (fail) throw new Error('crashed after the fact, before the answer');
    const rows: { n: number }[] = await this.casework.database.reader.query(
      `select count(*)::int as n from audit_entry where subject_kind = 'test' and subject_id = $1`,
      [what],
    );
    return { z: what, a: rows[0]?.n, at: Math.random() };
  }
}

let api: AnApi;
let client: Client;
beforeAll(async () => {
  api = await anApi({ modules: [{ module: class Facts {}, controllers: [FactsController] }] });
  client = await api.as('t.T01');
});
afterAll(() => api.end());

const record = (what: string, key?: string, more: object = {}, by = client) =>
  by.post('/api/facts', { what, ...more }, key ? { 'idempotency-key': key } : {});

async function facts(what: string): Promise<number> {
  const rows = await api.dependencies.casework.database.reader.query(
    `select 1 from audit_entry where subject_kind = 'test' and subject_id = $1`,
    [what],
  );
  return rows.length;
}

describe('a write with an Idempotency-Key', () => {
  it('is executed once and answered twice with the same status and the same text', async () => {
    const send = () =>
      fetch(`${api.url}/api/facts`, {
        method: 'POST',
        headers: { cookie: client.cookie, 'content-type': 'application/json', 'idempotency-key': 'k-1' },
        body: JSON.stringify({ what: 'once' }),
      });
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([202, 202]);
    expect(await second.text()).toBe(await first.text());
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(await facts('once')).toBe(1);
  });

  it('keeps no name of a person or a file in the database in clear, and answers it again all the same', async () => {
    const roster = new File([readFileSync(at('apps/dev/data/roster-gb18030.csv'))], '杜英宝的名单.csv');
    const clerk = await api.as('i.info');
    const send = async () => {
      const form = new FormData();
      form.set('file', roster);
      const headers = { cookie: clerk.cookie, 'idempotency-key': 'k-file' };
      return fetch(`${api.url}/api/imports/roster`, { method: 'POST', headers, body: form });
    };
    const kept = async (key: string): Promise<string> => {
      const [row] = await api.dependencies.casework.database.reader.query('select * from idempotency where key = $1', [
        key,
      ]);
      return JSON.stringify(row, (_, value) => (value?.type === 'Buffer' ? Buffer.from(value).toString() : value));
    };
    const [first, second] = [await send(), await send()];
    const said = await first.text();
    expect([first.status, said]).toEqual([201, expect.stringContaining('杜英宝的名单.csv')]);
    expect(await second.text()).toBe(said);
    expect(await kept('k-file')).not.toMatch(/杜英宝|名单/);
    expect((await record('张三看病', 'k-name')).body).toMatchObject({ z: '张三看病' });
    expect(await kept('k-name')).toContain('k-name');
    expect(await kept('k-name')).not.toContain('张三');
  });

  it('sees its own fact before it is committed', async () => {
    expect((await record('own', 'k-own')).body).toMatchObject({ z: 'own', a: 1 });
  });

  it('is executed once when it is sent ten times at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => record('ten', 'k-10')));
    expect(new Set(answers.map((answer) => JSON.stringify([answer.status, answer.body]))).size).toBe(1);
    expect(answers[0]?.status).toBe(202);
    expect(await facts('ten')).toBe(1);
  });

  it('is refused with other content under the same key', async () => {
    await record('first', 'k-2');
    expect(await record('second', 'k-2')).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect(await facts('second')).toBe(0);
  });

  it('is another one for another login', async () => {
    const other = await api.as('t.T02');
    await record('two logins', 'k-3');
    expect((await record('two logins', 'k-3', {}, other)).body.a).toBe(2);
  });

  it('leaves no trace when it fails after its fact, so that a retry executes it', async () => {
    expect((await record('failed', 'k-4', { fail: true })).status).toBe(500);
    expect(await facts('failed')).toBe(0);
    expect((await record('failed', 'k-4')).status).toBe(202);
    expect(await facts('failed')).toBe(1);
  });

  it('leaves its key free when it is refused', async () => {
    expect((await record('refused', 'k-5', { refuse: true })).body.code).toBe('CHECKLIST_NOT_MET');
    expect(await facts('refused')).toBe(0);
    expect((await record('refused', 'k-5')).status).toBe(202);
  });

  it('needs a key that can be kept', async () => {
    for (const key of ['x'.repeat(201), 'with space']) {
      expect(await record('key', key)).toMatchObject({ status: 400, body: { code: 'IDEMPOTENCY_KEY_INVALID' } });
    }
  });
});

describe('a write without a key', () => {
  it('is executed each time', async () => {
    await record('each');
    expect((await record('each')).body.a).toBe(2);
  });
});
