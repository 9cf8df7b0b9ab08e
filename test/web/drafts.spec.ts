import { draftOf, dropDraft, forgetDrafts, keepDraft } from '../../apps/web/src/inbox/answer/drafts.js';

/** What of the browser's storage a draft needs: its keys are properties, as in a browser. */
function aStorage(): Storage {
  const storage = {} as Record<string, string>;
  const method = (value: unknown) => ({ value, enumerable: false });
  return Object.defineProperties(storage, {
    getItem: method((key: string) => storage[key] ?? null),
    setItem: method((key: string, value: string) => {
      storage[key] = value;
    }),
    removeItem: method((key: string) => {
      delete storage[key];
    }),
  }) as unknown as Storage;
}

describe('drafts of answers on a machine that several people use', () => {
  beforeEach(() => {
    Object.defineProperty(globalThis, 'localStorage', { value: aStorage(), configurable: true });
  });
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'localStorage');
  });

  it('are their writer’s alone, and of the version that he saw', () => {
    keepDraft('t.T01', 'task', 2, { answer: 'refuses', note: '说下周再来' });
    expect(draftOf('t.T01', 'task', 2)).toEqual({ answer: 'refuses', note: '说下周再来' });
    expect(draftOf('t2.T01', 'task', 2)).toBeNull();
    expect(draftOf('t.T01', 'task', 3)).toBeNull();
  });

  it('keep no telephone number and no address', () => {
    keepDraft('t.T01', 'task', 1, { answer: 'moved', phone: '19906853418', address: '7组41号', numberDialled: '0513' });
    expect(JSON.stringify({ ...localStorage })).not.toMatch(/19906853418|41号|0513/);
    expect(draftOf('t.T01', 'task', 1)).toEqual({ answer: 'moved' });
  });

  it('keep nobody who helped: he is a third person', () => {
    const helper = { name: '阮春荣', relation: '女儿', consent: true };
    keepDraft('t.T01', 'task', 1, { answer: 'certified', channel: 'homeVisit', helper });
    expect(JSON.stringify({ ...localStorage })).not.toMatch(/阮春荣|女儿/);
    expect(draftOf('t.T01', 'task', 1)).toEqual({ answer: 'certified', channel: 'homeVisit' });
  });

  it('go when the answer is sent, and all of them when the session ends', () => {
    keepDraft('t.T01', 'sent', 1, { answer: 'refuses' });
    keepDraft('t.T01', 'other', 1, { answer: 'refuses' });
    dropDraft('sent');
    expect([draftOf('t.T01', 'sent', 1), draftOf('t.T01', 'other', 1)]).toEqual([null, { answer: 'refuses' }]);
    forgetDrafts();
    expect(draftOf('t.T01', 'other', 1)).toBeNull();
  });
});
