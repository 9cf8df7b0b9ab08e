import { Body, Controller, Get, Post } from '@nestjs/common';
import { z } from 'zod';
import { Public } from '../../apps/api/http/public.decorator.js';
import { conflict, refused } from '../../libs/domain/errors.js';
import { aCable, type Cable } from '../support/a-cable.js';
import { type AnApi, anApi } from '../support/an-api.js';

const body = z.object({ name: z.string().min(2), on: z.iso.date(), kind: z.enum(['a', 'b']), n: z.int() });
const rule = z.object({ evidenceIds: z.array(z.string()).min(1, { error: 'EVIDENCE_MISSING' }) });

/** Throws what a use case may throw. */
@Controller('trouble')
@Public()
class TroubleController {
  @Get('held')
  held() {
    throw conflict('TASK_HELD', { by: 'v.T01-V01', byName: '丁红梅' });
  }

  @Get('details')
  details() {
    throw refused('ATTEMPTS_MISSING', { have: { calls: 1, visits: 0 }, need: { calls: 2, visits: 1 } }, [
      { path: 'answer', code: 'REQUIRED' },
    ]);
  }

  @Get('fault')
  fault() {
    throw new Error('the identity number 990685195501010011 was in here');
  }

  @Post('checked')
  checked(@Body({ schema: body }) given: z.infer<typeof body>) {
    return given;
  }

  @Post('rule')
  rule(@Body({ schema: rule }) given: z.infer<typeof rule>) {
    return given;
  }
}

let api: AnApi;
beforeAll(async () => {
  api = await anApi({ modules: [{ module: class Trouble {}, controllers: [TroubleController] }] });
});
afterAll(() => api.end());

describe('a refusal', () => {
  it('is a problem with a stable code, its words and what it is about', async () => {
    const { status, headers, body } = await api.stranger().get('/api/trouble/held');
    expect(status).toBe(409);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toEqual({
      type: 'about:blank',
      title: 'Conflict',
      status: 409,
      code: 'TASK_HELD',
      detail: '该任务正由丁红梅办理。',
      by: 'v.T01-V01',
      byName: '丁红梅',
    });
  });

  it('says each detail in words', async () => {
    const { body } = await api.stranger().get('/api/trouble/details', { 'accept-language': 'en' });
    expect(body).toMatchObject({ status: 422, have: { calls: 1 }, need: { visits: 1 } });
    expect(body.errors).toEqual([{ path: 'answer', code: 'REQUIRED', detail: 'Please fill this in.' }]);
  });

  it.each([
    [{}, '请先登录。'],
    [{ 'accept-language': 'en-GB,en;q=0.9,zh;q=0.8' }, 'Please log in.'],
    [{ 'accept-language': 'de,zh-CN;q=0.9,en;q=0.8' }, '请先登录。'],
    [{ 'accept-language': 'fr' }, '请先登录。'],
    [{ 'accept-language': 'zh;q=0, en' }, 'Please log in.'],
    [{ 'accept-language': 'zh', cookie: 'lang=en' }, 'Please log in.'],
    [{ 'accept-language': 'en', cookie: 'lang=zh-CN' }, '请先登录。'],
  ])('speaks the language of %j', async (headers, detail) => {
    expect((await api.stranger().get('/api/me', headers as Record<string, string>)).body.detail).toBe(detail);
  });
});

describe('a malformed request', () => {
  it('is told every wrong field by path and code', async () => {
    const { status, body } = await api
      .stranger()
      .post('/api/trouble/checked', { name: 'x', on: '2026-02-30', kind: 'c', n: '1' });
    expect(status).toBe(400);
    expect(body.code).toBe('INVALID_REQUEST');
    expect(body.errors.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual([
      ['name', 'TOO_SMALL'],
      ['on', 'FORMAT_INVALID'],
      ['kind', 'NOT_ONE_OF'],
      ['n', 'TYPE_INVALID'],
    ]);
  });

  it('is told what is absent', async () => {
    const { body } = await api.stranger().post('/api/trouble/checked', { name: 'xy', on: '2026-02-28', kind: 'a' });
    expect(body.errors).toMatchObject([{ path: 'n', code: 'REQUIRED' }]);
  });

  it('that breaks a rule which the schema knows is refused by that rule', async () => {
    const { status, body } = await api.stranger().post('/api/trouble/rule', { evidenceIds: [] });
    expect({ status, code: body.code, path: body.errors[0].path }).toEqual({
      status: 422,
      code: 'EVIDENCE_MISSING',
      path: 'evidenceIds',
    });
  });

  it.each([
    ['cut short', '{"login":', 'application/json', 400, 'JSON_INVALID'],
    ['empty', '', 'application/json', 400, 'JSON_INVALID'],
    ['of another kind', '<x/>', 'application/xml', 415, 'MEDIA_TYPE_NOT_SUPPORTED'],
    ['of a megabyte', `{"login":"${'x'.repeat(1_100_000)}"}`, 'application/json', 413, 'REQUEST_TOO_LARGE'],
  ])('whose body is %s is told so', async (_, text, type, status, code) => {
    const answer = await fetch(`${api.url}/api/sessions`, {
      method: 'POST',
      body: text,
      headers: { 'content-type': type },
    });
    const problem = (await answer.json()) as { code: string };
    expect({ status: answer.status, code: problem.code }).toEqual({ status, code });
  });

  it('with a character that no database keeps is refused', async () => {
    expect(await api.stranger().logIn('v.T01\u0000')).toMatchObject({ status: 400, body: { code: 'VALUE_INVALID' } });
  });

  it('to an unknown address is not found', async () => {
    for (const path of ['/api/nothing', '/api', '/api/sessions/other']) {
      expect(await api.stranger().get(path)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    }
    expect((await api.stranger().post('/api/nothing', {})).body.code).toBe('NOT_FOUND');
  });
});

describe('a fault of ours', () => {
  it('tells a number to ask about and nothing else', async () => {
    const { status, body } = await api.stranger().get('/api/trouble/fault', { 'accept-language': 'en' });
    expect(status).toBe(500);
    expect(body.code).toBe('INTERNAL');
    expect(body.detail).toContain(body.requestId);
    expect(JSON.stringify(body)).not.toContain('990685');
  });
});

describe('without its database', () => {
  it('the api asks to try again later, and works again when it is back', async () => {
    let cable: Cable | undefined;
    const lonely = await anApi({
      wire: async (url) => {
        cable = await aCable(url);
        return cable.url;
      },
    });
    const client = await lonely.as('v.T01-V01');
    await cable?.cut();
    const { status, body, headers } = await client.get('/api/me');
    expect({ status, code: body.code }).toEqual({ status: 503, code: 'DATABASE_UNAVAILABLE' });
    expect(headers.get('retry-after')).toBe('5');
    expect((await client.get('/api/health/ready')).body.parts.database.status).toBe('down');
    expect((await client.get('/api/health/live')).status).toBe(200);
    await cable?.mend();
    expect((await client.get('/api/me')).status).toBe(200);
    await lonely.end();
    await cable?.cut();
  });
});
