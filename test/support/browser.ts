import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { at } from '../../apps/dev/folders.js';
import { Refusal } from '../../apps/dev/processes/refusal.js';

const PACKAGE = at('node_modules/@sparticuz/chromium');

/** A real browser: CHROME_PATH, else the one from the package registry with its libraries and fonts, else an installed Chrome. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch(await launchOptions());
}

/**
 * Opens and closes the browser once, so that a machine that cannot run it says so before any test.
 * @throws Refusal that says what to do
 */
export async function checkBrowser(): Promise<void> {
  try {
    await (await openBrowser()).close();
  } catch (error) {
    const why = (error as Error).message.match(/error while loading[^\n]*|Executable doesn't exist[^\n]*/)?.[0];
    throw new Refusal(
      `The browser for the tests does not start (${why ?? (error as Error).message.split('\n')[0]}): ` +
        'install Chromium or Chrome and name its program in CHROME_PATH.',
    );
  }
}

async function launchOptions(): Promise<LaunchOptions> {
  if (process.env.CHROME_PATH) return { executablePath: process.env.CHROME_PATH };
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(PACKAGE)) return { channel: 'chrome' };
  const folder = await unpacked();
  return {
    executablePath: join(folder, 'chromium'),
    // Rounded glyph widths differ between machines; the sandbox needs rights that a container does not give.
    args: ['--font-render-hinting=none', '--no-sandbox'],
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      // A bare server has no fonts; one that has some keeps them, Chinese ones included.
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') }),
    },
  };
}

/** The package's archives laid out once for each version; of two who lay at the same time one is kept. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const folder = at(`node_modules/.cache/chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const half = mkdtempSync(`${folder}-`);
  try {
    await unpack(half);
    const fonts = `<dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir>`;
    writeFileSync(join(half, 'fonts.conf'), `<?xml version="1.0"?>\n<fontconfig>${fonts}</fontconfig>\n`);
    if (!existsSync(folder)) renameSync(half, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
  return folder;
}

/** The package lays its files into the folder for temporary files, wherever that is just now. */
async function unpack(folder: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    if (tmpdir() !== folder) throw new Error('The folder for temporary files cannot be moved.');
    for (const archive of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'])
      await inflate(join(PACKAGE, 'bin', archive));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
