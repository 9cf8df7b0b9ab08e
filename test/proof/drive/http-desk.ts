/** People at their desks, as scripts: each logs in once and keeps the cookie. */
const PASSWORD = 'demo-2026';

export interface Reply {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the proof reads the routes as a stranger would
  body: any;
}

export class Desks {
  private readonly cookies = new Map<string, Promise<string>>();

  constructor(readonly url: string) {}

  get = (login: string, path: string): Promise<Reply> => this.send(login, 'GET', path);
  post = (login: string, path: string, body?: unknown): Promise<Reply> => this.send(login, 'POST', path, body);

  upload(login: string, path: string, bytes: Uint8Array, fileName: string): Promise<Reply> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), fileName);
    return this.send(login, 'POST', path, form);
  }

  /** Every page of a list. */
  async all(login: string, path: string): Promise<Reply['body'][]> {
    const items: Reply['body'][] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const more: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { status, body } = await this.get(login, `${path}${path.includes('?') ? '&' : '?'}limit=200${more}`);
      if (status !== 200) throw new Error(`${path} answers ${status} ${JSON.stringify(body)}`);
      items.push(...body.items);
      cursor = body.nextCursor;
    }
    return items;
  }

  private async send(login: string, method: string, path: string, body?: unknown): Promise<Reply> {
    const cookie = await this.cookieOf(login);
    const isForm = body instanceof FormData;
    const answer = await reached(method, `${this.url}${path}`, {
      method,
      headers: { cookie, ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
  }

  private cookieOf(login: string): Promise<string> {
    const known = this.cookies.get(login) ?? this.logIn(login);
    this.cookies.set(login, known);
    return known;
  }

  private async logIn(login: string): Promise<string> {
    const answer = await fetch(`${this.url}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password: PASSWORD }),
    });
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
    if (answer.status !== 201 || !cookie) throw new Error(`${login} cannot log in (${answer.status}).`);
    return cookie;
  }
}

/** An answer, or what stood between; fetch alone says only that it failed. */
async function reached(method: string, url: string, request: RequestInit): Promise<Response> {
  const begun = Date.now();
  return fetch(url, request).catch((error: Error) => {
    const after = `${((Date.now() - begun) / 1000).toFixed(1)} s`;
    throw new Error(`${method} ${url} got no answer, after ${after}: ${String(error.cause ?? error)}`, {
      cause: error,
    });
  });
}

/** Does it for all, a few at a time. */
export async function forEachOf<Item>(items: readonly Item[], atOnce: number, work: (item: Item) => Promise<void>) {
  const left = [...items];
  const worker = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
