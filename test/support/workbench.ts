import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { at } from '../../apps/dev/folders.js';
import { PASSWORD } from './an-api.js';
import { openBrowser } from './browser.js';
import { aJpeg } from './pictures.js';

const AXE = readFileSync(at('node_modules/axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const REPORT_VIOLATIONS = `document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
  console.error('Content Security Policy: ' + violatedDirective + ' in ' + sourceFile));`;
/** A slow machine with other work; nothing here waits that long when it works. */
const PATIENCE_MS = 20_000;

/** The screens as people use them: one browser, and a profile of its own for everybody who works. */
export class Workbench {
  private constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  static open = async (url: string): Promise<Workbench> => new Workbench(await openBrowser(), url);

  /** Somebody at a screen that nobody has used yet. */
  async seat({ width = 1366, height = 768 } = {}): Promise<Seat> {
    const context = await this.browser.newContext({
      baseURL: this.url,
      viewport: { width, height },
      locale: 'zh-CN',
      timezoneId: 'America/Lima', // legal days do not depend on the machine (Rule Z1)
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(PATIENCE_MS);
    await context.addInitScript({ content: REPORT_VIOLATIONS });
    return new Seat(context, await context.newPage());
  }

  /** Somebody who has logged in already. */
  async as(login: string, size?: { width: number; height: number }): Promise<Seat> {
    const seat = await this.seat(size);
    const answer = await seat.page.request.post('/api/sessions', { data: { login, password: PASSWORD } });
    if (!answer.ok()) throw new Error(`${login} could not log in (${answer.status()}).`);
    return seat;
  }

  close = (): Promise<void> => this.browser.close();
}

export class Seat {
  /** What the browser complained about: policy, scripts, pages that broke. */
  readonly complaints: string[] = [];

  constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      // A refusal is an answer; the browser writes it down all the same.
      const isRefusal = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isRefusal) this.complaints.push(message.text());
    });
  }

  /** Opens a place and waits until it has its heading and nothing is on its way. */
  async at(path: string): Promise<Page> {
    await this.page.goto(path);
    await this.page.locator('h1').first().waitFor();
    await this.page.waitForLoadState('networkidle');
    return this.page;
  }

  button = (name: string | RegExp): Locator => this.page.getByRole('button', { name });
  says = (text: string | RegExp): Promise<void> =>
    this.page.getByText(text).filter({ visible: true }).first().waitFor();

  /** Chooses one of the answers of the task that is open. */
  choose = (answer: string): Promise<void> => this.page.getByRole('radio', { name: answer, exact: true }).check();

  /** Puts a picture where evidence is asked for, and waits until it is kept. */
  async addPicture(within: Locator | Page = this.page): Promise<void> {
    const picture = { name: '走访.jpg', mimeType: 'image/jpeg', buffer: await aJpeg() };
    const before = await within.locator('.thumb').count();
    await within.locator('input[type=file]:not([capture])').setInputFiles(picture);
    await within.locator('.thumb').nth(before).waitFor();
  }

  /** What axe finds against WCAG 2.2 AA on the page as it stands: one line each. */
  async barriers(): Promise<string[]> {
    // Evaluated by the debugger, which the page's policy does not bind.
    await this.page.evaluate(AXE);
    return this.page.evaluate(async (rules) => {
      const { axe } = globalThis as unknown as {
        axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await axe.run({ runOnly: rules });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    }, RULES);
  }

  leave = (): Promise<void> => this.context.close();
}
