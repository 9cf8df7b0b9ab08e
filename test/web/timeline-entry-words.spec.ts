import { entryWords } from '../../apps/web/src/recipients/timeline-entry-words.js';
import { en } from '../../apps/web/src/words/en.js';
import { zh } from '../../apps/web/src/words/zh.js';
import type { TimelineEntry } from '../../libs/contracts/recipients.js';

const certified = (params: object): TimelineEntry => ({
  at: '2026-12-01T01:00:00Z',
  on: '2026-12-01',
  kind: 'certification',
  code: 'counter',
  by: 't.T01',
  byName: '陈佳辉',
  params: { happenedOn: '2026-11-30', helper: null, ...params },
  evidenceIds: [],
  subjectId: '1',
  isVoid: false,
});
const linesOf = (params: object, words: typeof zh): string[] =>
  entryWords(certified(params), words, { yuan: String }).lines;

describe('a certification in the timeline', () => {
  it('says who helped, how related, and that it was agreed to (Rule B10)', () => {
    const helper = { name: '阮春荣', relation: '女儿', consent: true };
    expect(linesOf({ helper }, zh)).toEqual(['认证日期：2026-11-30', '协助人：阮春荣（女儿），经本人同意']);
    expect(linesOf({ helper }, en)).toEqual([
      'Date of certification: 2026-11-30',
      'Helped by: 阮春荣 (女儿), with the consent of the recipient',
    ]);
  });

  it('says nothing of help where nobody helped', () => {
    expect(linesOf({}, zh)).toEqual(['认证日期：2026-11-30']);
  });
});
