import type { OfficesFile } from '../../libs/casework/seed-offices.js';
import type { Role } from '../../libs/domain/organisation/roles.js';
import { ROLE_WORDS } from '../../libs/words/roles.js';

/** Where everything is; the line for machines carries the same. */
export interface Addresses {
  api: string;
  temporalUi: string | null;
  temporalAddress: string;
  mail: string | null;
  database: string;
}

/** What stands in brackets in English is left out: a terminal has eighty places. */
const named = (...roles: Role[]): string => {
  const english = roles.map((role) => ROLE_WORDS[role].en.replace(/ \(.*\)$/, ''));
  return `${roles.map((role) => ROLE_WORDS[role].zh).join('、')} ${english.join(', ')}`;
};

/** Every desk has its login; of towns and villages the first is named. */
function loginsOf({ towns, centres }: OfficesFile): string[][] {
  const [town] = towns;
  const villages = (town?.villages ?? []).slice(0, 2).map(({ code }) => `v.${code}`);
  return [
    [`${villages.join(', ')} …`, named('V')],
    [`t.${town?.code}, t2.${town?.code}, th.${town?.code} …`, named('T', 'TH')],
    ...centres.map(({ code, name }) => [
      `p.${code.toLowerCase()}, r.${code.toLowerCase()}`,
      `${name}：${named('P', 'R')}`,
    ]),
    ['i.info, m.bureau', named('I', 'M')],
    ['d.bureau, a.admin', named('D', 'A')],
  ];
}

/** The box of addresses and logins that a person reads; `offices` are those whose demo logins can be used, if any. */
export function box(
  addresses: Addresses,
  { offices, dataDir, temporalFrom }: { offices: OfficesFile | null; dataDir: string; temporalFrom: string },
): string {
  const rows = [
    ['工作台 workbench', addresses.api],
    ['接口说明 API', `${addresses.api}/docs`],
    ['流程 Temporal Web UI', addresses.temporalUi ?? 'of the server given'],
    ['邮箱 mailbox', addresses.mail ?? 'of the server given'],
    ['数据 data', dataDir],
    ['引擎 Temporal', `${addresses.temporalAddress} (${temporalFrom})`],
  ];
  const logins = offices ? ['', '登录 logins, password demo-2026', ...table(loginsOf(offices))] : [];
  return frame([
    '养老待遇资格认证',
    '',
    ...table(rows),
    ...logins,
    '',
    'Ctrl-C 停止全部 stops everything in order; the data stay.',
  ]);
}

function table(rows: readonly string[][]): string[] {
  const widest = Math.max(...rows.map(([name = '']) => width(name)));
  return rows.map(([name = '', value = '']) => `${pad(name, widest)}  ${value}`);
}

function frame(lines: readonly string[]): string {
  const widest = Math.max(...lines.map(width));
  const edge = '─'.repeat(widest + 2);
  return [`┌${edge}┐`, ...lines.map((line) => `│ ${pad(line, widest)} │`), `└${edge}┘`].join('\n');
}

function pad(text: string, to: number): string {
  return text + ' '.repeat(to - width(text));
}

/** Chinese characters and their punctuation take two places in a terminal. */
function width(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u2e80-\ua4cf\uf900-\ufaff\uff00-\uff60]/u.test(character) ? 2 : 1),
    0,
  );
}
