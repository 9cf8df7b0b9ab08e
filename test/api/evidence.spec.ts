import { createHash } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { registerRecipient } from '../../libs/casework/register-recipient.js';
import { bindEvidence } from '../../libs/database/stores/evidence.store.js';
import { aRegistration } from '../support/a-registration.js';
import { actorOf } from '../support/actor-of.js';
import { type AnApi, anApi, type Client } from '../support/an-api.js';
import { aJpeg, aPdf, aPhonePicture } from '../support/pictures.js';

let api: AnApi;
let worker: Client;
beforeAll(async () => {
  api = await anApi();
  worker = await api.as('v.T01-V01');
});
afterAll(() => api.end());

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const download = async (id: string, by = worker) => {
  const answer = await fetch(`${api.url}/api/evidence/${id}`, { headers: { cookie: by.cookie } });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
};
const filesKept = () =>
  readdirSync(api.dependencies.config.evidenceDir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );

describe('uploading evidence', () => {
  it('answers its number and hash, and gives the same bytes back', async () => {
    const bytes = await aJpeg();
    const { status, body } = await worker.upload('/api/evidence', bytes, '上门照片.jpg');
    expect({ status, sha: body.sha256 }).toEqual({ status: 201, sha: sha256(bytes) });
    const file = await download(body.evidenceId);
    expect(file.bytes.equals(bytes)).toBe(true);
    expect(file.headers.get('content-type')).toBe('image/jpeg');
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(decodeURIComponent(file.headers.get('content-disposition') ?? '')).toContain('上门照片.jpg');
  });

  it('keeps time and place as fields, out of the picture, and says so in the audit', async () => {
    const bytes = await aPhonePicture();
    const { body } = await worker.upload('/api/evidence', bytes, 'photo.jpg');
    expect(body.sha256).not.toBe(sha256(bytes));
    const { reader } = api.dependencies.casework.database;
    const [row] = await reader.query('select * from evidence where id = $1', [body.evidenceId]);
    expect(row).toMatchObject({
      original_sha256: sha256(bytes),
      uploaded_by: 'v.T01-V01',
      recipient_no: null,
      latitude: 32.5,
    });
    expect(row.taken_at.toISOString()).toBe('2026-11-30T01:15:00.000Z');
    const [entry] = await reader.query('select * from audit_entry where subject_id = $1', [body.evidenceId]);
    expect(entry).toMatchObject({ actor: 'v.T01-V01', act: 'evidenceKept', business_day: '2026-12-01' });
  });

  it('twice under one key is once', async () => {
    const upload = () => worker.upload('/api/evidence', aPdf(), 'form.pdf', { 'idempotency-key': 'upload-1' });
    const [first, second] = [await upload(), await upload()];
    expect(second.body).toEqual(first.body);
    const changed = await worker.upload('/api/evidence', await aJpeg(), 'form.pdf', { 'idempotency-key': 'upload-1' });
    expect(changed.body.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 422, 'EVIDENCE_EMPTY'],
    ['a program named as a picture', Buffer.from('MZ\x90\0', 'latin1'), 422, 'EVIDENCE_TYPE'],
    ['21 megabytes', Buffer.alloc(21 * 1024 * 1024, 1), 413, 'EVIDENCE_TOO_LARGE'],
    ['50 megabytes', Buffer.alloc(50 * 1024 * 1024, 1), 413, 'EVIDENCE_TOO_LARGE'],
  ])('refuses %s and keeps nothing of it', async (_, bytes, status, code) => {
    const before = filesKept().length;
    const answer = await worker.upload('/api/evidence', bytes, 'x.jpg');
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    expect(answer.body.detail).not.toContain('{');
    expect(filesKept()).toHaveLength(before);
  });

  it('needs the file in its field', async () => {
    const form = new FormData();
    form.append('picture', new Blob([new Uint8Array(await aJpeg())]), 'x.jpg');
    expect((await worker.post('/api/evidence', form)).body.code).toBe('FILE_MISSING');
    expect((await worker.post('/api/evidence', new FormData())).body.code).toBe('FILE_MISSING');
    expect((await worker.post('/api/evidence', { file: 'x' })).body.code).toBe('FILE_MISSING');
  });

  it.each(['t.T01', 'th.T01', 'p.employee'])('is for those who see recipients: %s', async (login) => {
    expect((await (await api.as(login)).upload('/api/evidence', aPdf(), 'a.pdf')).status).toBe(201);
  });

  it.each(['r.employee', 'i.info', 'm.bureau', 'd.bureau', 'a.admin'])('and for nobody else: %s', async (login) => {
    expect((await (await api.as(login)).upload('/api/evidence', aPdf(), 'a.pdf')).status).toBe(403);
  });
});

describe('looking at evidence', () => {
  it('is for its uploader alone until it is used, then for whoever sees the recipient', async () => {
    const { body } = await worker.upload('/api/evidence', aPdf(), 'visit.pdf');
    const others = [
      't.T01',
      'p.resident',
      'm.bureau',
      'v.T01-V02',
      't.T02',
      'p.employee',
      'i.info',
      'd.bureau',
      'a.admin',
    ];
    const statuses = async () => {
      const seen: [string, number][] = [];
      for (const login of others) seen.push([login, (await download(body.evidenceId, await api.as(login))).status]);
      return Object.fromEntries(seen);
    };
    expect(Object.values(await statuses())).toEqual(others.map(() => 404));

    const { casework } = api.dependencies;
    const recipientNo = await registerRecipient(casework, await actorOf(api, 'p.resident'), aRegistration());
    await casework.database.inTransaction((tx) => bindEvidence(tx, [body.evidenceId], recipientNo));
    expect(await statuses()).toEqual({
      't.T01': 200,
      'p.resident': 200,
      'm.bureau': 200,
      'v.T01-V02': 404,
      't.T02': 404,
      'p.employee': 404,
      'i.info': 404,
      'd.bureau': 404,
      'a.admin': 404,
    });
    expect((await download(body.evidenceId)).status).toBe(200);
  });

  it('that is not there, or has no lawful number, is answered like what is not visible', async () => {
    for (const id of ['0196b7a0-0000-7000-8000-000000000000', 'x', "' or true --"]) {
      expect((await worker.get(`/api/evidence/${encodeURIComponent(id)}`)).body.code).toBe('NOT_FOUND');
    }
  });

  it('that was changed or lost on disk is not shown', async () => {
    const { body } = await worker.upload('/api/evidence', Buffer.concat([aPdf(), Buffer.from('changed')]), 'a.pdf');
    const path = join(api.dependencies.config.evidenceDir, body.sha256.slice(0, 2), body.sha256);
    writeFileSync(path, 'something else');
    expect(await worker.get(`/api/evidence/${body.evidenceId}`)).toMatchObject({
      status: 500,
      body: { code: 'EVIDENCE_DAMAGED' },
    });
    rmSync(path);
    expect((await worker.get(`/api/evidence/${body.evidenceId}`)).body.code).toBe('EVIDENCE_DAMAGED');
  });
});
