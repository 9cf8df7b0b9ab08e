import { desksOf, ROLES } from '../../libs/domain/organisation/roles.js';
import { DESK_WORDS, ROLE_WORDS } from '../../libs/words/roles.js';

describe('one name for one seat', () => {
  it.each(ROLES.filter((role) => role !== 'A'))('whoever holds the role %s is called as his own desk', (role) => {
    const [own] = desksOf(role);
    expect(ROLE_WORDS[role]).toEqual(own && DESK_WORDS[own]);
  });

  it('no two seats share a name, in either language', () => {
    const names = Object.values(ROLE_WORDS);
    for (const language of ['zh', 'en'] as const) {
      expect(new Set(names.map((name) => name[language])).size).toBe(ROLES.length);
    }
  });
});
