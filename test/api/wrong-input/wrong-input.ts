import type { Answer, Client } from '../../support/an-api.js';
import type { Things } from '../../support/things.js';

/** A request that must be refused: who sends what, and what is said of it. */
export interface WrongInput {
  what: string;
  by: string;
  /** Makes what the request is about, and returns the request itself. */
  prepare: (things: Things) => Promise<(client: Client, language: Headers) => Promise<Answer>>;
  status: number;
  code: string;
  /** Where the mistake lies, with its own code. */
  at?: Record<string, string>;
}

export type Headers = Record<string, string>;

type Send = (client: Client, language: Headers) => Promise<Answer>;

/** A request with a JSON body. */
export const json =
  (method: string, path: string, body: unknown, headers: Headers = {}): Send =>
  (client, language) =>
    client.send(method, path, body, { ...language, ...headers });

/** A request whose body is these bytes, whatever they are called. */
export const raw =
  (path: string, body: string, contentType: string): Send =>
  (client, language) =>
    client.sendRaw('POST', path, body, { ...language, 'content-type': contentType });

export const upload =
  (path: string, bytes: Uint8Array, fileName: string): Send =>
  (client, language) =>
    client.upload(path, bytes, fileName, language);

/** Where nothing needs to be made first. */
export const just = (send: Send) => async (): Promise<Send> => send;
