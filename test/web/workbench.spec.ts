import ExcelJS from 'exceljs';
import pg from 'pg';
import type { Locator } from 'playwright-core';
import { until } from '../../apps/dev/processes/until.js';
import { addDays } from '../../libs/domain/time/plain-date.js';
import { csvOf, numberOf, type Told, told } from '../support/a-roster.js';
import { Client } from '../support/an-api.js';
import { aJpeg } from '../support/pictures.js';
import { type Stack, startStack } from '../support/stack.js';
import { type Seat, Workbench } from '../support/workbench.js';

const TODAY = '2026-11-30';

/** Somebody of 双楼村 who was last certified on that day; what is due of the plan opens at once (Rule B8). */
const person = (number: number, name: string, certifiedOn: string, different: Told = {}) =>
  told(number, {
    姓名: name,
    人员类别: '城乡居保待遇领取人员',
    '村(社区)': '双楼村',
    居住地址: `柳桥镇双楼村${number}组`,
    上次认证日期: certifiedOn,
    认证到期日期: undefined,
    '月待遇(元)': '218.40',
    发放机构: '居保中心',
    ...different,
  });

const ROSTER = [
  person(1, '杜英宝', '2026-02-15'),
  person(2, '陈金华', '2026-02-20'),
  person(3, '黎根如', '2025-12-25'),
  person(4, '侯琴生', '2025-12-26'),
  person(5, '唐生金', '2025-11-20'),
  person(6, '冯银国', '2025-11-18'),
  person(7, '彭小娣', '2025-11-16'),
  person(8, '许玉来', '2026-06-01'),
  person(9, '白来娣', '2026-06-02'),
  person(10, '夏海意', '2026-06-03', {
    身份证号: `${numberOf(10).slice(0, 17)}${numberOf(10).endsWith('1') ? '2' : '1'}`,
  }),
];

/** Both have a call that is due on the same day. */
const CALLED = ['杜英宝', '陈金华'].sort();

interface Listed {
  id: string;
  kind: string;
  recipientNo: string;
  recipientName: string;
  version: number;
}

describe('The workbench in a real browser', () => {
  let stack: Stack;
  let workbench: Workbench;
  const seats: Seat[] = [];
  /** Whose call is still open after the first. */
  let left = '';
  const clients = new Map<string, Client>();

  beforeAll(async () => {
    stack = await startStack({ SEED: 'offices', DEMO_TODAY: TODAY });
    workbench = await Workbench.open(stack.url);
  }, 120_000);
  afterAll(async () => {
    await workbench?.close();
    await stack?.end();
  });
  afterEach(async () => {
    const complaints = seats.flatMap((seat) => seat.complaints);
    await Promise.all(seats.splice(0).map((seat) => seat.leave()));
    expect(complaints).toEqual([]);
  });

  const as = async (login: string, size?: { width: number; height: number }): Promise<Seat> => {
    const seat = await workbench.as(login, size);
    seats.push(seat);
    return seat;
  };
  /** Somebody's hands where the screens have been shown already. */
  const byScript = async (login: string): Promise<Client> => {
    const known = clients.get(login) ?? new Client(stack.url);
    if (!clients.has(login)) await known.logIn(login);
    clients.set(login, known);
    return known;
  };
  const listed = async (login: string, kind: string, name: string): Promise<Listed> => {
    const client = await byScript(login);
    const { body } = await client.get(`/api/inbox/tasks?view=open&desk=own&kind=${kind}&limit=50`);
    const found = (body.items as Listed[]).find(({ recipientName }) => recipientName === name);
    if (!found) throw new Error(`${login} has no ${kind} about ${name}.`);
    return found;
  };
  const answered = async (login: string, kind: string, name: string, answer: object): Promise<void> => {
    const { id, version } = await listed(login, kind, name);
    const { status } = await (await byScript(login)).post(`/api/inbox/tasks/${id}/answer`, { version, ...answer });
    expect(status).toBe(200);
  };
  const evidenceOf = async (login: string): Promise<string[]> => {
    const { body } = await (await byScript(login)).upload('/api/evidence', await aJpeg(), 'photo.jpg');
    return [body.evidenceId];
  };
  /** The engine opens what follows a moment later; then it is in the list. */
  const opened = (login: string, kind: string, name: string): Promise<void> =>
    until(
      `${login} has a ${kind} about ${name}`,
      async () =>
        listed(login, kind, name).then(
          () => true,
          () => false,
        ),
      { withinMs: 30_000 },
    );

  it('shows no report on the home page that nobody can submit', async () => {
    const seat = await as('th.T01');
    const page = await seat.at('/');
    expect(await page.getByText('新手五步').count()).toBe(1);
    expect(await page.getByText('2026年10月月报').count()).toBe(0);
  });

  it('takes in a roster: the bad row is named and comes back as a workbook, the others are under care', async () => {
    const seat = await as('i.info');
    const page = await seat.at('/imports');
    expect(await seat.barriers()).toEqual([]);
    const file = { name: '名册.csv', mimeType: 'text/csv', buffer: csvOf(ROSTER) };
    await page.locator('input[type=file]').setInputFiles(file);
    await seat.says('身份证号校验位不对');
    expect(await seat.barriers()).toEqual([]);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载错误清单' }).click(),
    ]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(await download.path());
    expect(JSON.stringify(workbook.worksheets[0]?.getSheetValues())).toContain('夏海意');

    await seat.button('确认导入 9 人').click();
    await seat.says('已全部运行：9 人纳入管理');
  }, 90_000);

  it('leads a village worker from the workbench to a call: c claims it, what is chosen survives, Ctrl+Enter finishes it, and the next one opens', async () => {
    await opened('v.T01-V01', 'reminderCall', '杜英宝');
    const seat = await workbench.seat();
    seats.push(seat);
    const page = await seat.at('/login');
    expect(await seat.barriers()).toEqual([]);
    await page.getByLabel('用户名').fill('v.T01-V01');
    await page.getByLabel('密码', { exact: true }).fill('demo-2026');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /您好/ }).waitFor();
    await page.getByRole('link', { name: /5\s*待办/ }).waitFor();

    await seat.at('/inbox?kind=reminderCall');
    const [first = '', second = ''] = await page.locator('.task-row strong').allInnerTexts();
    expect([first, second].sort()).toEqual(CALLED);
    left = second;
    await page.keyboard.press('j');
    await page.getByRole('heading', { name: first }).waitFor();
    await seat.says('为什么有这件事');
    await seat.says(`您好，请问是${first}吗？`);
    await seat.says('19906853418');
    await page.keyboard.press('c');
    await seat.button('放回').waitFor();

    await seat.choose('无法联系到本人');
    await page.reload();
    await seat.says('已恢复您上次未提交的内容');
    expect(await page.getByLabel('所拨号码').inputValue()).toBe('19906853418');
    await page.keyboard.press('Control+Enter');
    await seat.says('已办结');
    await page.locator('.task-head h2').filter({ hasNotText: first }).waitFor();
    await opened('t.T01', 'homeVisit', '黎根如');
  }, 60_000);

  it('does not take an overdue verification without its evidence, and says so beside the field', async () => {
    const seat = await as('v.T01-V01');
    const { id } = await listed('v.T01-V01', 'overdueVerification', '唐生金');
    await seat.at(`/inbox/${id}`);
    await seat.choose('拒不配合认证');
    await seat.button('办结').click();
    await seat.says('请至少附上一份佐证材料');
    await seat.addPicture();
    expect(await seat.barriers()).toEqual([]);
    await seat.button('办结').click();
    await seat.says('已办结');
  }, 60_000);

  it('certifies at a home visit with a picture; the recipient’s page shows the new validity and how it came about', async () => {
    const seat = await as('t.T01');
    const { id, recipientNo } = await listed('t.T01', 'homeVisit', '黎根如');
    const page = await seat.at(`/inbox/${id}`);
    await seat.choose('已认证');
    for (const point of ['本人健在', '未在服刑', '姓名、身份证号无误', '地址、电话为最新'])
      await page.getByRole('checkbox', { name: point }).check();
    await seat.addPicture();
    await seat.button('办结').click();
    await seat.says('已办结');

    await seat.at(`/recipients/${recipientNo}`);
    await seat.says('2027-11-30');
    await page.getByRole('img', { name: /24个月时间条：认证有效期至 2027-11-30/ }).waitFor();
    await seat.says('上门认证');
    await page.getByRole('tab', { name: '经过' }).click();
    await page.getByRole('img', { name: '佐证 1' }).first().waitFor();
    expect(await seat.barriers()).toEqual([]);
  }, 60_000);

  it('tells who was quicker when a colleague holds the task, and loses nothing', async () => {
    const seat = await as('t2.T01');
    const { id } = await listed('t.T01', 'homeVisit', '侯琴生');
    const page = await seat.at(`/inbox/${id}`);
    await seat.choose('不在家');
    await seat.addPicture();
    await (await byScript('t.T01')).post(`/api/inbox/tasks/${id}/claim`);
    await seat.button('办结').click();
    await page.getByRole('alert').filter({ hasText: '陈佳辉' }).waitFor();
    await seat.button('查看最新情况').click();
    await seat.says('陈佳辉 正在办理');
    await (await byScript('t.T01')).post(`/api/inbox/tasks/${id}/release`);
  }, 60_000);

  it('certifies two people at one sitting, each with a picture', async () => {
    const seat = await as('v.T01-V01');
    const page = await seat.at('/group-sessions');
    await page.getByLabel('地点').fill('双楼村党群服务中心');
    for (const name of ['许玉来', '白来娣']) {
      await page.getByRole('listitem').filter({ hasText: name }).getByRole('button', { name: '加入' }).click();
      const row = page.locator('.attendee').filter({ hasText: name });
      await seat.addPicture(row);
      for (const box of await row.getByRole('group').getByRole('checkbox').all()) await box.check();
    }
    const helped = page.locator('.attendee').filter({ hasText: '白来娣' });
    await helped.getByLabel('有亲属或受托人协助').check();
    await helped.getByLabel('协助人姓名').fill('白秋生');
    await helped.getByText('协助人没有填全').waitFor();
    await helped.getByLabel('与本人关系').fill('儿子');
    await helped.getByLabel('本人同意由其协助').check();
    expect(await seat.barriers()).toEqual([]);
    await seat.button('为 2 人登记认证').click();
    await seat.says('已为 2 人登记认证');
  }, 60_000);

  /** What is said to be wrong with an input, where it says so itself. */
  const wrongOf = async (input: Locator): Promise<string | null> => {
    if ((await input.getAttribute('aria-invalid')) !== 'true') return null;
    return input
      .page()
      .locator(`#${await input.getAttribute('aria-describedby')}`)
      .textContent();
  };

  it('certifies somebody of another town who walks in; a day to come stays as typed, and all that is missing is marked at once', async () => {
    const seat = await as('t.T02');
    const page = await seat.at('/recipients');
    await seat.button('为外地领取人认证').click();
    const drawer = page.getByRole('dialog');
    const [number, name, day] = ['身份证号', '姓名', '认证日期'].map((label) =>
      drawer.getByLabel(label, { exact: true }),
    );
    if (!number || !name || !day) throw new Error('The form has not its fields.');
    const record = (): Promise<void> =>
      drawer
        .getByRole('button', { name: '登 记' })
        .or(drawer.getByRole('button', { name: '登记' }))
        .click();
    const typed = async (text: string): Promise<void> => {
      await day.press('Control+a');
      await day.pressSequentially(text);
      await day.press('Tab');
    };
    await drawer.getByLabel('认证方式').press('ArrowDown');
    await page.getByTitle('窗口协助认证').first().click();
    await typed('2027-01-05');
    await drawer.getByLabel('有亲属或受托人协助').check();
    await record();
    for (const [said, times] of [
      ['请填写此项。', 4],
      ['认证日期不能晚于今天。', 1],
      ['请至少附上一份佐证材料。', 1],
      ['认证须确认本人健在、未在服刑、姓名和身份证号无误。', 1],
      ['由亲属或受托人协助认证，须经本人同意。', 1],
    ] as const) {
      await drawer.getByText(said).first().waitFor();
      expect({ said, times: await drawer.getByText(said).count() }).toEqual({ said, times });
    }
    expect(await day.inputValue()).toBe('2027-01-05');
    expect(await seat.barriers()).toEqual([]);
    const helper = ['协助人姓名', '与本人关系', '本人同意由其协助'].map((label) => drawer.getByLabel(label));
    for (const input of helper) expect(await wrongOf(input)).toMatch(/请填写此项|须经本人同意/);
    await helper[0]?.fill('阮春荣');
    await helper[1]?.fill('女儿');
    await helper[2]?.check();
    for (const input of helper) await until('it is right', async () => (await wrongOf(input)) === null);

    await typed(TODAY);
    await number.fill(numberOf(8));
    await name.fill('许玉');
    await seat.addPicture(drawer);
    for (const box of await drawer.getByRole('group').getByRole('checkbox').all()) await box.check();
    await record();
    await drawer.getByText('没有找到可以认证的人').first().waitFor();
    await name.fill('许玉来');
    await record();
    await seat.says('已为 1 项待遇登记认证');
    const found = await (await byScript('t.T01')).post('/api/recipients/search', { search: '许玉来' });
    const own = await (await as('t.T01')).at(`/recipients/${found.body.items[0].recipientNo}?tab=timeline`);
    await until(
      'his certifications and the timeline say who helped',
      async () => (await own.getByText('协助人：阮春荣（女儿），经本人同意').count()) === 2,
    );
  }, 90_000);

  it('asks the server about a day after a verified death, which refuses it and keeps on record who tried (Rule D8)', async () => {
    const found = await (await byScript('t.T01')).post('/api/recipients/search', { search: '白来娣' });
    const { recipientNo } = found.body.items[0];
    const database = new pg.Client({ connectionString: stack.database.admin });
    await database.connect();
    const died = (on: string | null) =>
      database.query('update recipient set died_on = $2 where recipient_no = $1', [recipientNo, on]);
    await died('2026-11-20');
    const seat = await as('t.T01');
    const page = await seat.at(`/recipients/${recipientNo}?tab=timeline`);
    await seat.button('登记认证').click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('认证方式').press('ArrowDown');
    await page.getByTitle('领事馆').first().click();
    for (const box of await drawer.getByRole('group').getByRole('checkbox').all()) await box.check();
    await drawer.getByRole('button', { name: /^登 ?记$/ }).click();
    await drawer.getByText('认证日期晚于已核实的死亡日期。').waitFor();
    await seat.at(`/recipients/${recipientNo}?tab=timeline`);
    await seat.says('登记认证被拒：日期晚于已核实的死亡日期');
    await died(null);
    await database.end();
  }, 60_000);

  it('lets another person of the town review the finding', async () => {
    await answered('v.T01-V01', 'overdueVerification', '冯银国', {
      answer: 'refuses',
      evidenceIds: await evidenceOf('v.T01-V01'),
    });
    await answered('v.T01-V01', 'overdueVerification', '彭小娣', {
      answer: 'refuses',
      evidenceIds: await evidenceOf('v.T01-V01'),
    });
    for (const name of ['唐生金', '冯银国', '彭小娣']) await opened('t.T01', 'findingReview', name);
    const seat = await as('t.T01');
    const { id } = await listed('t.T01', 'findingReview', '唐生金');
    const page = await seat.at(`/inbox/${id}`);
    await seat.says('拒不配合认证');
    await page.getByRole('img', { name: '佐证 1' }).waitFor();
    await seat.choose('审核通过');
    await seat.button('办结').click();
    await seat.says('已办结');
    for (const name of ['冯银国', '彭小娣']) await answered('t.T01', 'findingReview', name, { answer: 'approve' });
  }, 60_000);

  it('prints a visit list of those that are ticked, and keeps a view by name', async () => {
    const seat = await as('v.T01-V01');
    const page = await seat.at('/inbox?kind=reminderCall');
    await seat.button('常用视图').click();
    await page.getByRole('menuitem', { name: '保存当前视图……' }).click();
    await page.getByLabel('视图名称').fill('电话');
    expect(await seat.barriers()).toEqual([]);
    await seat.button('保 存').or(seat.button('保存')).last().click();
    await seat.at('/inbox');
    await seat.button('常用视图').click();
    await page.getByRole('menuitem', { name: /^电话/ }).click();
    await page.waitForURL(/kind=reminderCall/);

    await page.getByRole('checkbox', { name: `选中 ${left}` }).check();
    await seat.button('打印走访单').click();
    const row = page.getByRole('row').filter({ hasText: left });
    await row.getByText(/柳桥镇双楼村[12]组/).waitFor();
    expect(await seat.barriers()).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.side').isVisible()).toBe(false);
    expect(await row.isVisible()).toBe(true);
  }, 60_000);

  it('moves the demo clock to the 1st, where the town head submits the report; each centre gets one mail', async () => {
    const seat = await as('th.T01');
    const page = await seat.at('/');
    await seat.button('+1天').click();
    await page.getByText('已到 2026-12-01').waitFor({ timeout: 60_000 });
    await seat.at('/reports/T01/2026-11');
    await seat.says('附件1 3 人，附件2 0 人');
    await seat.button('报送').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('报送柳桥镇 2026年11月月报？').waitFor();
    expect(await seat.barriers()).toEqual([]);
    await dialog.getByRole('button', { name: '报送' }).click();
    await seat.says('已报送内容（第 1 版，已冻结）');
    const mails = await stack.mailbox.received(2);
    expect(mails.flatMap(({ handedOverFor }) => handedOverFor).sort()).toEqual([
      'jubao@qingting.example',
      'zhibao@qingting.example',
    ]);
  }, 120_000);

  it('has suspensions proposed by one person and confirmed by another, several at once after each was opened', async () => {
    for (const name of ['唐生金', '冯银国', '彭小娣']) await opened('p.resident', 'suspensionProposal', name);
    const maker = await as('p.resident');
    const first = await listed('p.resident', 'suspensionProposal', '唐生金');
    await maker.at(`/decisions/${first.id}`);
    await maker.choose('提出');
    expect(await maker.barriers()).toEqual([]);
    await maker.button('办结').click();
    await maker.says('已办结');
    for (const name of ['冯银国', '彭小娣'])
      await answered('p.resident', 'suspensionProposal', name, { answer: 'propose' });
    for (const name of ['唐生金', '冯银国', '彭小娣']) await opened('r.resident', 'suspensionConfirmation', name);

    const checker = await as('r.resident');
    const page = await checker.at('/decisions');
    expect(await page.getByRole('checkbox').count()).toBe(0);
    for (const [index, name] of ['唐生金', '冯银国'].entries()) {
      await page
        .getByRole('link', { name: new RegExp(name) })
        .first()
        .click();
      await page.getByRole('heading', { name: '拟作决定' }).waitFor();
      await checker.says(`已看 ${index + 1} / 3 件`);
      await page.getByRole('checkbox', { name: `选中 ${name}` }).check();
    }
    expect(await page.getByRole('checkbox', { name: '选中 彭小娣' }).count()).toBe(0);
    await checker.button('批量复核同意').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('复核同意 2 件决定？').waitFor();
    expect(await checker.barriers()).toEqual([]);
    await dialog.getByRole('button', { name: '批量复核同意' }).click();
    await dialog.getByText('成功 2 件。').waitFor();

    await checker.at(`/recipients/${first.recipientNo}`);
    await checker.says('2026-12');
    await page.getByRole('tab', { name: '决定' }).click();
    await checker.says('叶永琴');
    await checker.says('沈明梅');
    expect(await checker.barriers()).toEqual([]);
  }, 90_000);

  it('speaks English from one press on, server’s sentences included, and Chinese again', async () => {
    const seat = await as('t.T01');
    const page = await seat.at('/');
    await seat.button('English').click();
    await page.getByRole('heading', { name: /Good day/ }).waitFor();
    const { id } = await listed('t.T01', 'homeVisit', '侯琴生');
    await seat.at(`/inbox/${id}`);
    await seat.says('Why this task exists');
    expect(await page.locator('.why').innerText()).not.toMatch(/[\u4e00-\u9fff]/);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await seat.button('中文').click();
    await seat.says('为什么有这件事');
  }, 60_000);

  it('says so when the connection is lost, and goes on when it is back', async () => {
    const seat = await as('v.T01-V01');
    const page = await seat.at('/inbox');
    await seat.context.setOffline(true);
    await page.getByRole('tab', { name: /逾期/ }).click();
    await page.getByRole('alert').filter({ hasText: '连接已中断' }).waitFor();
    await seat.context.setOffline(false);
    await page.getByText('连接已中断').waitFor({ state: 'detached', timeout: 60_000 });
    await seat.says('没有逾期任务');
  }, 90_000);

  it.each([
    ['v.T01-V01', ['/', '/inbox', '/recipients']],
    ['th.T01', ['/', '/inbox?desk=all', '/recipients', '/reports', '/decisions']],
    ['p.employee', ['/', '/decisions', '/decisions?tab=all', '/imports']],
    ['m.bureau', ['/', '/inbox', '/reports', '/processes']],
    ['a.admin', ['/', '/deputies', '/no-such-page']],
    ['d.bureau', ['/']],
  ])(
    'has no barrier on any page of %s (WCAG 2.2 AA)',
    async (login, paths) => {
      const seat = await as(login);
      for (const path of paths) {
        await seat.at(path);
        expect({ path, barriers: await seat.barriers() }).toEqual({ path, barriers: [] });
      }
    },
    60_000,
  );

  it('has no barrier in the drawers and dialogs of a clerk, and nothing hangs over the edge of a telephone', async () => {
    const seat = await as('t.T01');
    const page = await seat.at('/recipients');
    await seat.button('单个登记').click();
    await page.getByRole('dialog').waitFor();
    expect(await seat.barriers()).toEqual([]);
    const { recipientNo } = await listed('t.T01', 'homeVisit', '侯琴生');
    for (const drawer of ['登记认证', '登记联系']) {
      await seat.at(`/recipients/${recipientNo}`);
      await seat.button(drawer).click();
      await page.getByRole('dialog').waitFor();
      expect({ drawer, barriers: await seat.barriers() }).toEqual({ drawer, barriers: [] });
    }
    const narrow = await as('v.T01-V01', { width: 390, height: 844 });
    for (const path of ['/', '/inbox', '/recipients', '/group-sessions']) {
      await narrow.at(path);
      const over = await narrow.page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
      expect({ path, over }).toEqual({ path, over: 0 });
    }
  }, 60_000);

  it('follows the clock that somebody else has moved: the day and the counts of a page that is open', async () => {
    const seat = await as('th.T01');
    const page = await seat.at('/');
    const somebody = await byScript('t.T01');
    const { today } = (await somebody.get('/api/demo/clock')).body;
    const day = page.locator('.business-day strong');
    expect(await day.textContent()).toBe(today);
    const advanceTo = addDays(today, 1);
    expect((await somebody.post('/api/demo/clock', { advanceTo })).body).toMatchObject({ today: advanceTo });
    const counted = page.waitForResponse((response) => response.url().includes('/api/inbox/counts'));
    await day.filter({ hasText: advanceTo }).waitFor({ timeout: 30_000 });
    await counted;
  }, 120_000);
});
