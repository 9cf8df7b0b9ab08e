import { type Browser, chromium } from 'playwright-core';

/** A real browser: CHROME_PATH, else the packaged one where there is one, else an installed Chrome. */
export async function openBrowser(): Promise<Browser> {
  if (process.env.CHROME_PATH) return chromium.launch({ executablePath: process.env.CHROME_PATH });
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: packaged } = await import('@sparticuz/chromium');
    return chromium.launch({ executablePath: await packaged.executablePath(), args: packaged.args });
  }
  return chromium.launch({ channel: 'chrome' });
}
