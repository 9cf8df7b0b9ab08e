/** Where everything is; the line for machines carries the same. */
export interface Addresses {
  api: string;
  temporalUi: string | null;
  temporalAddress: string;
  mail: string | null;
  database: string;
}

const DEMO_LOGINS = [
  ['v.T01-V01, v.T01-V02 …', '村（社区）工作人员 village worker'],
  ['t.T01, t2.T01, th.T01 …', '区镇经办、区镇负责人 town office, town head'],
  ['p.employee, r.employee', '职保中心经办、复核 employee pension centre: maker, checker'],
  ['p.resident, r.resident', '居保中心经办、复核 resident pension centre: maker, checker'],
  ['i.info, m.bureau', '信息中心、局管理 information centre, bureau manager'],
  ['d.bureau, a.admin', '纪检监察、系统管理 discipline, administrator'],
];

/** The box of addresses and logins that a person reads. */
export function box(
  addresses: Addresses,
  { hasLogins, dataDir, temporalFrom }: { hasLogins: boolean; dataDir: string; temporalFrom: string },
): string {
  const rows = [
    ['工作台 workbench', addresses.api],
    ['接口说明 API', `${addresses.api}/docs`],
    ['流程 Temporal Web UI', addresses.temporalUi ?? 'of the server given'],
    ['邮箱 mailbox', addresses.mail ?? 'of the server given'],
    ['数据 data', dataDir],
    ['引擎 Temporal', `${addresses.temporalAddress} (${temporalFrom})`],
  ];
  const logins = hasLogins ? ['', '登录 logins, password demo-2026', ...table(DEMO_LOGINS)] : [];
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
