import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamicModule, Type } from '@nestjs/common';
import { createApi } from '../../apps/api/create-api.js';
import { type ApiDependencies, closeDependencies, openDependencies } from '../../apps/api/dependencies.js';
import { type OfficesFile, seedOffices } from '../../libs/casework/seed-offices.js';
import { readConfig } from '../../libs/config/config.js';
import type { PlainDate } from '../../libs/domain/time/plain-date.js';
import { SetClock } from './a-house.js';
import { fromRunner } from './from-runner.js';
import { type FreshDatabase, freshDatabase } from './postgres.js';

export const PASSWORD = 'demo-2026';

/** A JSON answer as a script sees it. */
export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test says itself what it expects of a body
  body: any;
}

/** A script that keeps its cookie and sends no Origin. */
export class Client {
  cookie = '';

  constructor(readonly url: string) {}

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const isForm = body instanceof FormData;
    const type: Record<string, string> = body === undefined || isForm ? {} : { 'content-type': 'application/json' };
    return this.sendRaw(method, path, isForm ? body : JSON.stringify(body), { ...type, ...headers });
  }

  /** The same with a body as it goes over the wire. */
  async sendRaw(
    method: string,
    path: string,
    body: string | Uint8Array<ArrayBuffer> | FormData | undefined,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers: { ...(this.cookie ? { cookie: this.cookie } : {}), ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const [cookie] = answer.headers.getSetCookie();
    if (cookie) this.cookie = cookie.split(';')[0] ?? '';
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json');
    return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text };
  }

  get = (path: string, headers?: Record<string, string>) => this.send('GET', path, undefined, headers);
  post = (path: string, body?: unknown, headers?: Record<string, string>) => this.send('POST', path, body, headers);
  put = (path: string, body?: unknown) => this.send('PUT', path, body);
  delete = (path: string) => this.send('DELETE', path);

  logIn = (login: string, password = PASSWORD) => this.post('/api/sessions', { login, password });

  /** Uploads a file under the field every upload has. */
  upload(path: string, bytes: Uint8Array, fileName: string, headers?: Record<string, string>): Promise<Answer> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), fileName);
    return this.post(path, form, headers);
  }
}

export interface AnApi {
  url: string;
  dependencies: ApiDependencies;
  clock: SetClock;
  fresh: FreshDatabase;
  /** Somebody who has logged in with that demo login. */
  as: (login: string) => Promise<Client>;
  stranger: () => Client;
  end: () => Promise<void>;
}

interface Wishes {
  today?: PlainDate;
  env?: Record<string, string>;
  modules?: (DynamicModule | Type)[];
  /** By which way the database is reached, if not directly. */
  wire?: (databaseUrl: string) => Promise<string>;
}

/** The whole api on a database of its own, with the demo town's offices and logins, listening on a free port. */
export async function anApi({ today = '2026-12-01', env = {}, modules = [], wire }: Wishes = {}): Promise<AnApi> {
  const fresh = await freshDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'casework-api-'));
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: wire ? await wire(fresh.app) : fresh.app,
    DATA_DIR: folder,
    WEB_DIR: join(folder, 'web'),
    TEMPORAL_ADDRESS: fromRunner('TEST_TEMPORAL'),
    TEMPORAL_UI_URL: 'http://127.0.0.1:8233',
    DEMO: '1',
    PORT: '0',
    ...env,
  });
  const clock = new SetClock(today);
  const dependencies = await openDependencies(config, () => clock);
  await seedOffices(dependencies.casework, demoOffices(), await demoPasswordHash(dependencies));
  const api = await createApi(dependencies, modules);
  // Who asks and who answers share one thread here: a busy machine must not close a connection that is just being used again.
  api.getHttpServer().keepAliveTimeout = 600_000;
  await api.listen(0, '127.0.0.1');
  const { port } = api.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    dependencies,
    clock,
    fresh,
    stranger: () => new Client(url),
    as: async (login) => {
      const client = new Client(url);
      const { status } = await client.logIn(login);
      if (status !== 201) throw new Error(`${login} could not log in (${status}).`);
      return client;
    },
    end: async () => {
      await api.close();
      await closeDependencies(dependencies);
      await fresh.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const demoOffices = (): OfficesFile =>
  JSON.parse(readFileSync(new URL('../../apps/dev/data/offices.json', import.meta.url), 'utf8')) as OfficesFile;

let passwordHash: Promise<string> | undefined;
const demoPasswordHash = ({ passwords }: ApiDependencies): Promise<string> => {
  passwordHash ??= passwords.hash(PASSWORD);
  return passwordHash;
};
