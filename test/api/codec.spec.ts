import { defaultPayloadConverter } from '@temporalio/common';
import { payloadCodec } from '../../libs/temporal/data-converter.js';
import { type AnApi, anApi, type Client } from '../support/an-api.js';

const UI = 'http://127.0.0.1:8233';

let api: AnApi;
let manager: Client;
beforeAll(async () => {
  api = await anApi();
  manager = await api.as('m.bureau');
});
afterAll(() => api.end());

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

async function sealed(value: unknown) {
  const codec = payloadCodec(api.dependencies.config.secrets);
  const payloads = await codec.encode([defaultPayloadConverter.toPayload(value)!]);
  return payloads.map(({ metadata, data }) => ({
    metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([key, bytes]) => [key, base64(bytes)])),
    data: base64(data!),
  }));
}

describe('the codec’s route', () => {
  it.each(['/api/codec/decode', '/api/codec/decode?preserveStorageRefs=true'])(
    '%s opens payloads in their order',
    async (path) => {
      const payloads = [...(await sealed({ stage: 'reminding' })), ...(await sealed('R12345678'))];
      const { status, body } = await manager.post(path, { payloads });
      expect(status).toBe(200);
      expect(
        body.payloads.map(({ data }: { data: string }) => JSON.parse(Buffer.from(data, 'base64').toString())),
      ).toEqual([{ stage: 'reminding' }, 'R12345678']);
      expect(Buffer.from(body.payloads[0].metadata.encoding, 'base64').toString()).toBe('json/plain');
    },
  );

  it('leaves alone what is not sealed', async () => {
    const plain = { metadata: { encoding: base64(Buffer.from('json/plain')) }, data: base64(Buffer.from('1')) };
    expect((await manager.post('/api/codec/decode', { payloads: [plain] })).body.payloads).toEqual([plain]);
  });

  it('refuses what was changed', async () => {
    const [payload] = await sealed('x');
    const data = Buffer.from(payload!.data, 'base64');
    data[data.length - 1]! ^= 1;
    const changed = { ...payload, data: data.toString('base64') };
    expect((await manager.post('/api/codec/decode', { payloads: [changed] })).body.code).toBe('PAYLOAD_UNREADABLE');
  });

  it('is for managers and administrators', async () => {
    const payloads = await sealed('x');
    expect((await (await api.as('a.admin')).post('/api/codec/decode', { payloads })).status).toBe(200);
    expect((await (await api.as('p.employee')).post('/api/codec/decode', { payloads })).status).toBe(403);
    expect((await api.stranger().post('/api/codec/decode', { payloads })).status).toBe(401);
  });

  it('can be read by the Temporal Web UI with its visitor’s session, and by no other page', async () => {
    const preflight = await manager.send('OPTIONS', '/api/codec/decode', undefined, {
      origin: UI,
      'access-control-request-method': 'POST',
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('content-type');
    const answer = await manager.post('/api/codec/decode', { payloads: [] }, { origin: UI });
    for (const { headers } of [preflight, answer]) {
      expect(headers.get('access-control-allow-origin')).toBe(UI);
      expect(headers.get('access-control-allow-credentials')).toBe('true');
    }
    const foreign = await manager.post('/api/codec/decode', { payloads: [] }, { origin: 'http://evil.example' });
    expect(foreign).toMatchObject({ status: 403, body: { code: 'ORIGIN_NOT_OURS' } });
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  });
});
