import { firstValues } from '../../apps/web/src/inbox/answer/first-values.js';
import { placeElsewhere, placeOutside } from '../../apps/web/src/inbox/detail/lives-elsewhere.js';
import { guideEn } from '../../apps/web/src/words/guide.en.js';
import { guideZh } from '../../apps/web/src/words/guide.zh.js';

const CITY = '青汀市';
const contact = (address: string) => ({ phone: null, address });

describe('Rule B10 the page knows who lives outside the city', () => {
  it.each([
    ['上海市浦东新区张杨路500号', '上海市'],
    ['浙江省杭州市西湖区文三路1号', '浙江省杭州市'],
    ['江苏省 如东县掘港街道', '江苏省如东县'],
    ['江苏省南通市如东县掘港街道', '江苏省南通市如东县'],
    ['青汀市柳桥镇双楼村7组41号', null],
    ['江苏省南通市青汀市柳桥镇', null],
    ['柳桥镇双楼村7组41号', null],
    ['柳桥镇夜市街5号', null],
    ['中心菜市场后巷3号', null],
    ['', null],
  ])('by the head of an address: «%s» %s', (address, place) => {
    expect(placeOutside(address, CITY)).toBe(place);
  });

  it('what was found out last goes before the address on file', () => {
    const livesElsewhere = { where: '苏州女儿家', on: '2026-03-02' } as const;
    expect(placeElsewhere({ contact: contact('柳桥镇双楼村7组41号'), livesElsewhere }, CITY)).toBe('苏州女儿家');
    expect(placeElsewhere({ contact: contact('上海市浦东新区'), livesElsewhere: null }, CITY)).toBe('上海市');
    expect(placeElsewhere({ contact: null, livesElsewhere: null }, CITY)).toBeNull();
  });
});

describe('Rule B10 the guide of a home visit', () => {
  const facts = { name: '杜英宝', office: '柳桥镇', validUntil: '2026-12-20' };
  const said = (guide: typeof guideZh, elsewhere?: string) =>
    guide.script.homeVisit?.({ ...facts, ...(elsewhere ? { elsewhere } : {}) }) ?? [];

  it('sends nobody to somebody living elsewhere: video or an office there first, then a letter', () => {
    const [first = '', second = '', third = ''] = said(guideZh, '上海市');
    expect(first).toContain('住在外地（上海市），不必上门');
    expect(second).toContain('视频认证');
    expect(third).toContain('选「已致函当地经办机构」');
    expect(said(guideEn, '上海市')[0]).toContain('lives elsewhere (上海市)');
    expect(said(guideZh, '上海市').join()).not.toContain('出示工作证');
  });

  it('names the letter as one way among others where nothing is known', () => {
    expect(said(guideZh)[0]).toContain('出示工作证');
    expect(said(guideZh).join()).toContain('已致函当地经办机构');
    expect(said(guideEn).join()).toContain('Wrote to the office there');
  });
});

describe('what the form of a home visit fills in', () => {
  const today = { today: '2026-11-24', city: CITY };
  const visit = (address: string) => ({ kind: 'homeVisit', contact: contact(address), livesElsewhere: null }) as const;

  it('Rule B1 the channel is a visit, but not of somebody living elsewhere', () => {
    expect(firstValues(visit('柳桥镇双楼村'), 'certified', today)).toMatchObject({ channel: 'homeVisit' });
    expect(firstValues(visit('上海市浦东新区'), 'certified', today)).not.toHaveProperty('channel');
  });

  it('Rule B10 a letter is of today unless somebody says otherwise', () => {
    expect(firstValues(visit('上海市浦东新区'), 'letterSent', today)).toEqual({ on: '2026-11-24', evidenceIds: [] });
  });
});
