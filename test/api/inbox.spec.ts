import { changeTasks } from '../../libs/casework/change-tasks.js';
import { registerRecipient } from '../../libs/casework/register-recipient.js';
import type { OpenTaskStep } from '../../libs/domain/recipient/lifecycle/lifecycle-events.js';
import type { PlainDate } from '../../libs/domain/time/plain-date.js';
import { aRegistration } from '../support/a-registration.js';
import { actorOf } from '../support/actor-of.js';
import { type AnApi, anApi } from '../support/an-api.js';

let api: AnApi;
beforeAll(async () => {
  api = await anApi({ today: '2026-12-01' });
});
afterAll(() => api.end());

/** What the workflow of somebody newly registered has opened for him, and perhaps escalated. */
async function asked(
  open: Pick<OpenTaskStep, 'kind' | 'cycleEnd' | 'dueOn'>,
  escalatedTo?: 'townHead' | 'bureauManager',
): Promise<string> {
  const { casework } = api.dependencies;
  const recipientNo = await registerRecipient(casework, await actorOf(api, 't.T01'), aRegistration());
  const key = `${recipientNo}:${open.kind}`;
  const task: OpenTaskStep = {
    ...open,
    step: 'openTask',
    key,
    round: 1,
    openedOn: '2026-11-10',
    calendarAssumed: false,
    reason: 'plan',
    causedBy: null,
    subject: {},
  };
  const steps = escalatedTo ? [task, { step: 'escalateTask', key, to: escalatedTo } as const] : [task];
  await changeTasks(casework, { recipientNo, factNo: 1, stage: 'reminding', nextDeadline: null, steps });
  return recipientNo;
}

const listed = async (login: string, query: string): Promise<string[]> => {
  const { body } = await (await api.as(login)).get(`/api/inbox/tasks?${query}`);
  return body.items.map(({ recipientNo }: { recipientNo: string }) => recipientNo);
};
const counts = async (login: string, view = 'open') =>
  (await (await api.as(login)).get(`/api/inbox/counts?desk=own&view=${view}`)).body;

const overdue = { kind: 'overdueVerification', cycleEnd: '2026-11-09', dueOn: '2026-11-19' } as const;

describe('what is escalated (rules B9, D4)', () => {
  let toTownHead: string;
  let toManager: string;
  beforeAll(async () => {
    await asked(overdue);
    toTownHead = await asked(overdue, 'townHead');
    toManager = await asked(overdue, 'bureauManager');
  });

  it.each(['own', 'all'])('is a view of its own for those it has reached (desk %s)', async (desk) => {
    const query = `view=escalated&desk=${desk}`;
    expect(new Set(await listed('th.T01', query))).toEqual(new Set([toTownHead, toManager]));
    expect(await listed('m.bureau', query)).toEqual([toManager]);
    for (const login of ['th.T02', 't.T01', 'v.T01-V01']) expect(await listed(login, query)).toEqual([]);
  });

  it('is counted beside what one can answer, which the manager cannot', async () => {
    expect(await counts('m.bureau')).toMatchObject({ open: 0, overdue: 0, escalated: 1, byKind: {} });
    expect(await counts('th.T01')).toMatchObject({ escalated: 2 });
    expect(await counts('v.T01-V01')).toMatchObject({ overdue: 3, escalated: 0 });
  });

  it('is counted by kind as its list shows it, not as the desk’s own tasks', async () => {
    expect((await counts('m.bureau', 'escalated')).byKind).toEqual({ overdueVerification: 1 });
    const { byKind, open } = await counts('th.T01', 'escalated');
    expect(byKind).toEqual({ overdueVerification: 2 });
    expect(open).toBe((await counts('th.T01')).open);
    expect((await counts('v.T01-V01', 'dueToday')).byKind).toEqual({});
  });
});

describe('the order of an inbox', () => {
  it('on equal due days begins with whose validity has passed, page by page', async () => {
    const ends: PlainDate[] = ['2027-03-01', '2026-11-20', '2027-01-15'];
    const people: string[] = [];
    for (const cycleEnd of ends)
      people.push(await asked({ kind: 'remoteCertification', cycleEnd, dueOn: '2026-12-08' }));
    const [last, first, middle] = people;
    const query = 'view=open&desk=own&kind=remoteCertification';
    expect(await listed('v.T01-V01', query)).toEqual([first, middle, last]);
    const village = await api.as('v.T01-V01');
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await village.get(`/api/inbox/tasks?${query}&limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ recipientNo }: { recipientNo: string }) => recipientNo));
      cursor = body.nextCursor;
    }
    expect(seen).toEqual([first, middle, last]);
  });
});
