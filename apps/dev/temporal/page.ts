import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

export interface PageOptions {
  /** Where people open the Web UI. */
  port: number;
  /** Where the server really shows it. */
  behind: number;
  /** Base address of the api, whose `/api/codec` opens payloads for those who may read them. */
  api: string;
  /** Login that reads for visitors who have none of their own; demo only, where its password is public anyway. */
  reader: { login: string; password: string } | undefined;
}

/** Where the page finds the codec: on its own origin, so that the browser sends the api's session cookie along. */
export const CODEC_PATH = '/casework-codec';

/**
 * The Temporal Web UI, readable: everything is passed through, only the decoding goes to the api, with the visitor's own
 * session (cookies do not know ports). The development server's own option sends neither cookie nor token.
 */
export async function openTemporalPage(options: PageOptions): Promise<Server> {
  const decoder = new Decoder(options);
  const server = createServer((incoming, outgoing) => {
    if (!incoming.url?.startsWith(CODEC_PATH)) return passThrough(incoming, outgoing, options.behind);
    decoder.answer(incoming, outgoing).catch(() => outgoing.writeHead(502).end());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, '127.0.0.1', resolve);
  });
  return server;
}

function passThrough(incoming: IncomingMessage, outgoing: ServerResponse, port: number): void {
  const { method, url, headers } = incoming;
  const onward = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onward.once('error', () => outgoing.destroy());
  outgoing.once('close', () => onward.destroy());
  incoming.pipe(onward);
}

class Decoder {
  private readerCookie: Promise<string> | undefined;

  constructor(private readonly options: PageOptions) {}

  /** The visitor's own session first; the reader's where there is one, renewed once when it has run out. */
  async answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const question = { path: incoming.url?.slice(CODEC_PATH.length) ?? '', body: await text(incoming) };
    let answer = await this.ask(question, incoming.headers.cookie ?? '');
    if (isRefusal(answer) && this.options.reader) {
      this.readerCookie ??= this.logIn(this.options.reader);
      answer = await this.ask(question, await this.readerCookie);
      if (isRefusal(answer)) {
        this.readerCookie = this.logIn(this.options.reader);
        answer = await this.ask(question, await this.readerCookie);
      }
    }
    outgoing.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' });
    outgoing.end(await answer.text());
  }

  private ask({ path, body }: { path: string; body: string }, cookie: string): Promise<Response> {
    const headers = { cookie, 'content-type': 'application/json' };
    return fetch(`${this.options.api}/api/codec${path}`, { method: 'POST', body, headers });
  }

  private async logIn(reader: { login: string; password: string }): Promise<string> {
    const answer = await fetch(`${this.options.api}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(reader),
    });
    return answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  }
}

function isRefusal(answer: Response): boolean {
  return answer.status === 401 || answer.status === 403;
}
