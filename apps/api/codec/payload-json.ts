import { z } from 'zod';

/** Payloads in the JSON form of the engine's protocol, bytes as base64 text. */
export const payloadList = z.object({
  payloads: z
    .array(z.object({ metadata: z.record(z.string(), z.string()).optional(), data: z.string().optional() }))
    .max(5000)
    .default([]),
});
export type PayloadList = z.infer<typeof payloadList>;

type JsonPayload = PayloadList['payloads'][number];

interface Payload {
  metadata?: Record<string, Uint8Array> | null;
  data?: Uint8Array | null;
}

const bytes = (text: string): Uint8Array => Buffer.from(text, 'base64');
const text = (content: Uint8Array): string => Buffer.from(content).toString('base64');

const mapped = <A, B>(values: Record<string, A>, change: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));

export const fromJson = ({ metadata = {}, data }: JsonPayload): Payload => ({
  metadata: mapped(metadata, bytes),
  ...(data === undefined ? {} : { data: bytes(data) }),
});

export const toJson = ({ metadata, data }: Payload): JsonPayload => ({
  metadata: mapped(metadata ?? {}, text),
  ...(data ? { data: text(data) } : {}),
});
