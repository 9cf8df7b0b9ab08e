import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { until } from '../../apps/dev/processes/until.js';
import { ROSTER_COLUMNS } from '../../libs/domain/recipient/roster-row.js';
import { csvOf, numberOf, told } from '../support/a-roster.js';
import { type AnApi, type Answer, anApi, type Client } from '../support/an-api.js';

const sample = (name: string): Buffer => readFileSync(new URL(`../../apps/dev/data/${name}`, import.meta.url));

describe('/api/imports', () => {
  let api: AnApi;
  let information: Client;
  beforeAll(async () => {
    api = await anApi({ today: '2026-11-01' });
    information = await api.as('i.info');
  });
  afterAll(() => api.end());

  const upload = (
    client: Client,
    content: Buffer,
    fileName = 'roster.csv',
    headers?: Record<string, string>,
  ): Promise<Answer> => client.upload('/api/imports/roster', content, fileName, headers);

  /** Asks until the import has come to this state. */
  async function reaches(importNo: string, state: string): Promise<Answer['body']> {
    let body: Answer['body'];
    await until(`${importNo} is ${state}`, async () => {
      ({ body } = await information.get(`/api/imports/${importNo}`));
      return body.state === state;
    });
    return body;
  }

  it('previews the sample roster: 2,925 of 3,000 rows, the other 75 named', async () => {
    const { status, body } = await upload(information, sample('roster.xlsx'), '名单.xlsx');
    expect(status).toBe(201);
    expect(body).toMatchObject({
      importNo: expect.stringMatching(/^IM\d{8}$/),
      fileName: '名单.xlsx',
      state: 'previewed',
      rows: 3000,
      accepted: 2925,
      rejectedRows: 62,
      duplicateRows: 13,
      notesCut: false,
    });
    const codes = Map.groupBy(body.rejected as { code: string }[], ({ code }) => code);
    expect(Object.fromEntries([...codes].map(([code, notes]) => [code, notes.length]))).toEqual({
      NATIONAL_ID_CHECK_DIGIT: 13,
      VILLAGE_UNKNOWN: 13,
      CLASS_UNKNOWN: 10,
      CERTIFICATION_IN_FUTURE: 10,
      NAME_MISSING: 8,
      NATIONAL_ID_NUMERIC: 7,
      NATIONAL_ID_LENGTH: 1,
    });
    expect(body.rejected).toContainEqual({
      row: 458,
      column: '上次认证日期',
      code: 'CERTIFICATION_IN_FUTURE',
      reason: '认证日期 2027-12-06 晚于今天 2026-11-01。',
      name: expect.stringMatching(/^\p{Script=Han}+$/u),
      value: '2027-12-06',
    });
    expect(body.duplicates.map(({ row }: { row: number }) => row)).toEqual([
      30, 408, 581, 909, 1013, 1217, 1254, 1277, 1668, 2002, 2263, 2380, 2948,
    ]);
    expect(JSON.stringify(body)).not.toMatch(/\d{17}|1990685\d{4}/);
  });

  it('takes a GB18030 roster in whole, beside the requests, and says how far it is', async () => {
    const { body: preview } = await upload(information, sample('roster-gb18030.csv'));
    expect(preview.rows).toBe(800);
    const { status, body } = await information.post(`/api/imports/${preview.importNo}/commit`);
    expect(status).toBe(202);
    expect(body.importNo).toBe(preview.importNo);
    const committed = await reaches(preview.importNo, 'committed');
    expect(committed).toMatchObject({ takenIn: preview.accepted, running: 0, failure: null, committedBy: 'i.info' });
    await api.dependencies.casework.database.reader.query('update outbox set delivered_at = now()');
    expect(await reaches(preview.importNo, 'running')).toMatchObject({ running: preview.accepted });
    expect((await information.post(`/api/imports/${preview.importNo}/commit`)).status).toBe(202);
    const again = await upload(information, sample('roster-gb18030.csv'));
    expect(again).toMatchObject({ status: 409, body: { code: 'ALREADY_TAKEN_IN', importNo: preview.importNo } });
    const { body: people } = await (await api.as('p.employee')).get('/api/recipients?limit=1');
    expect(people.items).toHaveLength(1);
  });

  it('pages through the rows with outcome and number', async () => {
    const rows = [told(1), told(2, { 姓名: undefined }), told(3), told(3)];
    const { body: preview } = await upload(information, csvOf(rows));
    await information.post(`/api/imports/${preview.importNo}/commit`);
    await reaches(preview.importNo, 'committed');
    const path = `/api/imports/${preview.importNo}/rows?limit=2`;
    const first = (await information.get(path)).body;
    expect(first.items).toEqual([
      { row: 2, outcome: 'accepted', recipientNo: expect.stringMatching(/^R\d{8}$/), notes: [] },
      {
        row: 3,
        outcome: 'rejected',
        notes: [{ row: 3, column: '姓名', code: 'NAME_MISSING', reason: '没有填写姓名。' }],
      },
    ]);
    const second = (await information.get(`${path}&cursor=${first.nextCursor}`)).body;
    expect(second.items.map(({ row, outcome }: { row: number; outcome: string }) => [row, outcome])).toEqual([
      [4, 'accepted'],
      [5, 'duplicate'],
    ]);
    expect(second.nextCursor).toBeNull();
    expect((await information.get(`/api/imports/${preview.importNo}/rows?outcome=rejected`)).body.items).toHaveLength(
      1,
    );
  });

  it('sets a row aside that cannot be taken in whatever is tried, and takes in the others', async () => {
    const people = Array.from({ length: 30 }, (_, n) => told(200 + n));
    const { body: preview } = await upload(information, csvOf(people));
    const { reader } = api.dependencies.casework.database;
    const broken = [2, 17, 31];
    await reader.query(
      'update roster_import_row set content = substring(content for 20) where import_no = $1 and row_no = any($2)',
      [preview.importNo, broken],
    );
    await information.post(`/api/imports/${preview.importNo}/commit`);
    const committed = await reaches(preview.importNo, 'committed');
    expect(committed).toMatchObject({ rows: 30, accepted: 27, takenIn: 27, rejectedRows: 3, failure: null });
    expect(committed.rejected.map(({ row, code }: { row: number; code: string }) => [row, code])).toEqual(
      broken.map((row) => [row, 'ROW_FAILS']),
    );
    expect((await information.get(`/api/imports/${preview.importNo}/errors.xlsx`)).status).toBe(200);
  });

  it('shows a kept row that opens no more with a code of its own, never as an empty one', async () => {
    const { body: preview } = await upload(information, csvOf([told(240, { 姓名: undefined }), told(241), told(241)]));
    await api.dependencies.casework.database.reader.query(
      'update roster_import_row set content = substring(content for 20) where import_no = $1 and row_no <> 3',
      [preview.importNo],
    );
    const { items } = (await information.get(`/api/imports/${preview.importNo}/rows`)).body;
    expect(
      items.map(({ row, notes }: { row: number; notes: { code: string }[] }) => [
        row,
        ...notes.map(({ code }) => code),
      ]),
    ).toEqual([[2, 'NAME_MISSING', 'ROW_UNREADABLE'], [3], [4, 'REPEATED_ROW', 'ROW_UNREADABLE']]);
    const answer = await fetch(`${api.url}/api/imports/${preview.importNo}/errors.xlsx`, {
      headers: { cookie: information.cookie },
    });
    const book = new exceljs.Workbook();
    await book.xlsx.load((await answer.arrayBuffer()) as ArrayBuffer);
    const [, row, name] = (book.worksheets[0]?.getRow(2).values ?? []) as string[];
    expect([row, name || undefined, book.worksheets[0]?.getRow(2).getCell(15).text]).toEqual([
      '2',
      undefined,
      expect.stringMatching(/没有填写姓名.*\n.*已无法读取/),
    ]);
  });

  it('says what is wrong in English to whoever asks in English', async () => {
    const content = csvOf([told(4, { 姓名: undefined })]);
    const { body } = await upload(information, content, 'a.csv', { 'accept-language': 'en' });
    expect(body.rejected[0].reason).toBe('The name is missing.');
  });

  it('gives the refused rows back as a workbook that can be corrected and uploaded again', async () => {
    const content = csvOf([told(5, { 姓名: '=杜', 人员类别: '退休', '月待遇(元)': '-5' }), told(6)]);
    const { body: preview } = await upload(information, content);
    const answer = await fetch(`${api.url}/api/imports/${preview.importNo}/errors.xlsx`, {
      headers: { cookie: information.cookie },
    });
    expect(answer.headers.get('content-type')).toContain('spreadsheetml');
    const bytes = Buffer.from(await answer.arrayBuffer());
    const book = new exceljs.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    const sheet = book.worksheets[0];
    expect(sheet?.rowCount).toBe(2);
    expect(sheet?.getRow(1).values).toEqual([undefined, '原行号', ...ROSTER_COLUMNS, '问题']);
    const [, row, name, number] = (sheet?.getRow(2).values ?? []) as string[];
    expect([row, name, number, sheet?.getRow(2).getCell(12).value]).toEqual(['2', '=杜', numberOf(5), '-5']);
    sheet?.getRow(2).eachCell((cell) => {
      expect([cell.type, cell.numFmt]).toEqual([exceljs.ValueType.String, '@']);
    });
    expect(sheet?.getRow(2).getCell(15).text).toMatch(/人员类别：没有这种人员类别.*\n月待遇\(元\)：/);
    const again = await upload(information, bytes, 'errors.xlsx');
    expect(again.body).toMatchObject({ rows: 1, rejectedRows: 1 });
    const { body: audit } = await (await api.as('m.bureau')).get(`/api/audit?subject=rosterImport:${preview.importNo}`);
    expect(audit.items.map(({ act }: { act: string }) => act)).toContain('rosterErrorsDownloaded');
  });

  it('names of every bad row the person and what stands there, numbers and addresses masked (rule I1)', async () => {
    const number = numberOf(50);
    const wrong = [
      told(50, { 人员类别: '退休' }),
      told(51, { 身份证号: `${number.slice(0, 17)}Q` }),
      told(52, { 姓名: number, '村(社区)': '无此村' }),
      told(53, { 联系电话: '12' }),
    ];
    const { body } = await upload(information, csvOf(wrong));
    const shown = [...body.rejected, ...body.warnings];
    expect(shown.map(({ row, column, name, value }) => [row, column, name, value])).toEqual([
      [2, '人员类别', '杜英宝', '退休'],
      [3, '身份证号', '杜英宝', `${number.slice(0, 6)}********${number.slice(14, 17)}Q`],
      [4, '姓名', expect.stringContaining('********'), expect.stringContaining('********')],
      [4, '村(社区)', expect.stringContaining('********'), '无此村'],
      [5, '联系电话', '杜英宝', '12'],
    ]);
    const { items } = (await information.get(`/api/imports/${body.importNo}/rows?limit=1`)).body;
    expect(items[0].notes[0]).toMatchObject({ name: '杜英宝', value: '退休' });
  });

  it('discards a preview: nobody of it is kept, nobody can take it in, and the file may come again (rules D2, I1)', async () => {
    const content = csvOf([told(60), told(61, { 姓名: undefined })]);
    const { body: preview } = await upload(information, content);
    const path = `/api/imports/${preview.importNo}`;
    const { status, body } = await information.send('DELETE', path);
    expect([status, body.state, body.rows, body.takenIn]).toEqual([200, 'discarded', 2, 0]);
    expect((await information.send('DELETE', path)).status).toBe(200);
    for (const [method, tail] of [
      ['POST', '/commit'],
      ['GET', '/errors.xlsx'],
    ] as const) {
      expect(await information.send(method, path + tail)).toMatchObject({
        status: 409,
        body: { code: 'IMPORT_DISCARDED' },
      });
    }
    const kept = await api.dependencies.casework.database.reader.query(
      'select count(content)::int as count from roster_import_row where import_no = $1',
      [preview.importNo],
    );
    expect(kept).toEqual([{ count: 0 }]);
    const { body: audit } = await (await api.as('m.bureau')).get(`/api/audit?subject=rosterImport:${preview.importNo}`);
    expect(audit.items.filter(({ act }: { act: string }) => act === 'rosterDiscarded')).toHaveLength(1);
    const { body: again } = await upload(information, content);
    await information.post(`/api/imports/${again.importNo}/commit`);
    await reaches(again.importNo, 'committed');
    expect(await information.send('DELETE', `/api/imports/${again.importNo}`)).toMatchObject({
      status: 409,
      body: { code: 'IMPORT_NOT_PREVIEWED' },
    });
  });

  it.each([
    ['roster.txt', 422],
    ['roster.xls', 422],
    ['名单.xlsx.pdf', 422],
    ['ROSTER.CSV', 201],
    ['其实是csv.xlsx', 201],
    ['名单2026.11', 201],
    ['roster', 201],
  ])('decides by content and refuses a name of another kind: a csv called %s is %d', async (fileName, status) => {
    const answer = await upload(information, csvOf([told(70)]), fileName);
    expect(answer.status).toBe(status);
    if (status === 422) {
      expect(answer.body).toMatchObject({ code: 'FILE_TYPE_UNKNOWN', detail: expect.stringMatching(/xlsx.*csv/) });
    }
  });

  it('shows a clerk the imports of his centre and of nobody else', async () => {
    const resident = await api.as('p.resident');
    const { body } = await upload(resident, csvOf([told(7, { 人员类别: '城乡居保待遇领取人员' }), told(8)]));
    expect(body).toMatchObject({ accepted: 1, rejected: [{ row: 3, column: '人员类别', code: 'OTHER_SCHEME' }] });
    const employee = await api.as('p.employee');
    for (const path of ['', '/rows', '/errors.xlsx']) {
      expect((await employee.get(`/api/imports/${body.importNo}${path}`)).status).toBe(404);
    }
    expect((await employee.post(`/api/imports/${body.importNo}/commit`)).status).toBe(404);
    expect((await resident.get('/api/imports')).body.items).toHaveLength(1);
    const all = await information.get('/api/imports?limit=2');
    expect(all.body.items[0].importNo).toBe(body.importNo);
    const older = await information.get(`/api/imports?limit=2&cursor=${all.body.nextCursor}`);
    expect(older.body.items[0].importNo).not.toBe(all.body.items[1].importNo);
  });

  it.each(['v.T01-V01', 't.T01', 'th.T01', 'r.employee', 'm.bureau', 'd.bureau', 'a.admin'])(
    'is no business of %s',
    async (login) => {
      const client = await api.as(login);
      expect((await upload(client, csvOf([told(9)]))).status).toBe(403);
      expect((await client.get('/api/imports')).status).toBe(403);
    },
  );

  it.each([
    ['no file', undefined, 400, 'FILE_MISSING'],
    ['an empty file', Buffer.alloc(0), 422, 'FILE_EMPTY'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 422, 'FILE_TYPE_UNKNOWN'],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 422, 'FILE_IS_OLD_XLS'],
    ['other columns', Buffer.from('a,b\r\n1,2'), 422, 'COLUMNS_MISSING'],
    ['more than 50 MB', Buffer.alloc(50 * 1024 * 1024 + 1, 'a'), 413, 'FILE_TOO_LARGE'],
  ])('refuses %s with a clear sentence and keeps nothing', async (_, content, status, code) => {
    const before = (await information.get('/api/imports?limit=200')).body.items.length;
    const answer = content ? await upload(information, content) : await information.post('/api/imports/roster', {});
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.detail.length).toBeGreaterThan(5);
    expect((await information.get('/api/imports?limit=200')).body.items).toHaveLength(before);
  });

  it('answers an upload and a commit that are sent twice with one key as one (Quality N1)', async () => {
    const content = csvOf([told(10), told(11)]);
    const first = await upload(information, content, 'k.csv', { 'idempotency-key': 'roster-1' });
    const second = await upload(information, content, 'k.csv', { 'idempotency-key': 'roster-1' });
    expect(second.body.importNo).toBe(first.body.importNo);
    const commit = () =>
      information.post(`/api/imports/${first.body.importNo}/commit`, undefined, { 'idempotency-key': 'roster-2' });
    expect([(await commit()).status, (await commit()).status]).toEqual([202, 202]);
    expect(await reaches(first.body.importNo, 'committed')).toMatchObject({ takenIn: 2 });
  });

  it('knows no import that is not there', async () => {
    expect((await information.get('/api/imports/IM00000000')).status).toBe(404);
    expect((await information.post('/api/imports/IM00000000/commit')).status).toBe(404);
  });
});
