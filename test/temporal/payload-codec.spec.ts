import { randomBytes } from 'node:crypto';
import { ApplicationFailure, defaultPayloadConverter, type Payload } from '@temporalio/common';
import {
  decodeOptionalFailureToOptionalError,
  encodeErrorToFailure,
} from '@temporalio/common/lib/internal-non-workflow/codec-helpers.js';
import { loadDataConverter } from '@temporalio/common/lib/internal-non-workflow/data-converter-helpers.js';
import { readConfig } from '../../libs/config/config.js';
import { dataConverter } from '../../libs/temporal/data-converter.js';
import { EncryptingCodec } from '../../libs/temporal/payload-codec.js';

const keys = { first: randomBytes(32), second: randomBytes(32) };
const before = new EncryptingCodec({ current: 'first', keys: { first: keys.first } });
const rotated = new EncryptingCodec({ current: 'second', keys });
const payload = defaultPayloadConverter.toPayload({ stage: '等待电话提醒' })!;
const keyOf = (sealed: Payload | undefined): string =>
  Buffer.from(sealed?.metadata?.['encryption-key-id'] ?? []).toString();
const opened = (payload: Payload | undefined): unknown => defaultPayloadConverter.fromPayload(payload!);

describe('the payload codec (N14)', () => {
  it('leaves nothing readable, metadata included', async () => {
    const [sealed] = await before.encode([payload]);
    const text = Buffer.from(sealed?.data ?? []).toString('latin1');
    expect(text).not.toContain('stage');
    expect(text).not.toContain('json/plain');
    expect(Buffer.from(sealed?.metadata?.encoding ?? []).toString()).toBe('binary/encrypted');
  });

  it('gives back what it sealed', async () => {
    const [again] = await before.decode(await before.encode([payload]));
    expect(opened(again)).toEqual({ stage: '等待电话提醒' });
  });

  it('seals the same thing differently each time', async () => {
    const [one, two] = await before.encode([payload, payload]);
    expect(Buffer.from(one!.data!).equals(Buffer.from(two!.data!))).toBe(false);
  });

  it('opens old payloads after the key was changed, and seals new ones with the new key', async () => {
    const old = await before.encode([payload]);
    expect(opened((await rotated.decode(old))[0])).toEqual({ stage: '等待电话提醒' });
    expect(keyOf((await rotated.encode([payload]))[0])).toBe('second');
    await expect(before.decode(await rotated.encode([payload]))).rejects.toThrow(
      'There is no payload key named "second".',
    );
  });

  it('refuses a payload that was changed or stands under another key’s name', async () => {
    const [sealed] = await rotated.encode([payload]);
    const data = Uint8Array.from(sealed!.data!);
    data[20]! ^= 1;
    await expect(rotated.decode([{ ...sealed, data }])).rejects.toThrow();
    const metadata = { ...sealed!.metadata!, 'encryption-key-id': Buffer.from('first') };
    await expect(rotated.decode([{ ...sealed, metadata }])).rejects.toThrow();
  });

  it('leaves alone what was never sealed', async () => {
    expect(await before.decode([payload])).toEqual([payload]);
  });
});

describe('a failure', () => {
  it('is sealed too: its message and its stack are a payload', async () => {
    const { secrets } = readConfig({ DATABASE_URL: 'postgres://x@127.0.0.1/x' });
    const converter = loadDataConverter(dataConverter(secrets));
    const failure = await encodeErrorToFailure(
      converter,
      ApplicationFailure.nonRetryable('张三 is not there', 'NOT_FOUND'),
    );
    expect(JSON.stringify(failure)).not.toContain('张三');
    expect(failure.message).toBe('Encoded failure');
    const error = await decodeOptionalFailureToOptionalError(converter, failure);
    expect(error?.message).toBe('张三 is not there');
  });
});
