import { z } from 'zod';

const flag = (byDefault: '0' | '1') =>
  z
    .enum(['0', '1'], { error: 'must be 1 or 0' })
    .default(byDefault)
    .transform((value) => value === '1');

const url = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `must be a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });

const key = z.base64({ error: 'must be base64' }).refine((value) => Buffer.from(value, 'base64').length === 32, {
  error: 'must be 32 bytes in base64 (openssl rand -base64 32)',
});

const NO_PORT = { error: 'must be a port number' };
const port = z.coerce.number(NO_PORT).int(NO_PORT).min(0, NO_PORT).max(65_535, NO_PORT);

/** Every variable the product reads, with its default. An empty one counts as absent. */
export const environmentSchema = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'], { error: 'must be production, development or test' })
    .default('development'),
  CITY: z.string().default('青汀市'),

  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  PUBLIC_URL: url('http:', 'https:').optional(),
  WEB_DIR: z.string().default('dist/web'),

  DATA_DIR: z.string().default('.data'),
  EVIDENCE_DIR: z.string().optional(),
  ANNEX_TEMPLATES: z.string().optional(),
  OFFICES_FILE: z.string().optional(),

  DATABASE_URL: url('postgres:', 'postgresql:'),
  DATABASE_OWNER_URL: url('postgres:', 'postgresql:').optional(),

  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s/]+:\d+$/, { error: 'must be host:port' })
    .default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TEMPORAL_UI_URL: url('http:', 'https:').optional(),
  TASK_QUEUE: z.string().default('casework'),
  WORKFLOW_BUNDLE: z.string().default('dist/workflow-bundle.js'),

  SMTP_URL: url('smtp:', 'smtps:').default('smtp://127.0.0.1:1025'),
  MAIL_FROM: z.string().default('养老待遇资格认证 <no-reply@qingting.example>'),

  FIELD_KEY: key.optional(),
  BLIND_INDEX_KEY: key.optional(),
  PAYLOAD_KEY: key.optional(),
  PAYLOAD_KEY_ID: z.string().default('payload-1'),

  DEMO: flag('0'),
  DEMO_TODAY: z.iso.date({ error: 'must be a date such as 2026-12-01' }).optional(),
  SEED: z.enum(['demo', 'offices', 'none'], { error: 'must be demo, offices or none' }).default('none'),
});

export type Environment = z.infer<typeof environmentSchema>;
