import { viewsIn, withView } from '../../apps/web/src/inbox/saved-views.js';

describe('saved views of the inbox', () => {
  it('stand once by name; the newest of a name counts', () => {
    const views = withView([{ name: '电话', query: 'view=open' }], { name: '走访', query: 'kind=homeVisit' });
    expect(withView(views, { name: '电话', query: 'kind=reminderCall' })).toEqual([
      { name: '走访', query: 'kind=homeVisit' },
      { name: '电话', query: 'kind=reminderCall' },
    ]);
  });

  it.each([null, 'broken', '{}', '[1, {"name": "x"}, null]'])('are none where %s is stored', (text) => {
    expect(viewsIn(text)).toEqual([]);
  });

  it('come back as they were kept', () => {
    const views = [{ name: '电话', query: 'kind=reminderCall' }];
    expect(viewsIn(JSON.stringify(views))).toEqual(views);
  });
});
