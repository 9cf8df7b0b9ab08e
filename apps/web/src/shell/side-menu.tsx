import { ExportOutlined, NodeIndexOutlined } from '@ant-design/icons';
import { Menu } from 'antd';
import { Link, useLocation } from 'react-router';
import { useCounts } from '../inbox/use-inbox.js';
import { holds, useMe } from '../session/use-me.js';
import { useWords } from '../words/words-context.js';
import { menuOf } from './menu-entries.js';

/** The pages of one's roles; the inbox shows how much is open. */
export function SideMenu() {
  const t = useWords();
  const me = useMe();
  const { pathname } = useLocation();
  const hasInbox = holds(me, 'V', 'T', 'TH', 'P', 'R', 'M');
  const { data: counts } = useCounts(hasInbox);
  const here = pathname === '/' ? '/' : `/${pathname.split('/')[1]}`;
  const pages = menuOf(me.roles).map(({ path, icon, word }) => ({
    key: path,
    icon,
    title: t.menu[word],
    label: (
      <Link to={path} aria-current={here === path ? 'page' : undefined}>
        {t.menu[word]}
        {path === '/inbox' && counts && counts.open > 0 && (
          <span className="menu-count">{counts.open > 999 ? '999+' : counts.open}</span>
        )}
      </Link>
    ),
  }));
  // Only managers and administrators are told where the engine's own pages are.
  const engine = me.temporalUi
    ? [
        {
          key: 'engine',
          icon: <NodeIndexOutlined aria-hidden />,
          title: t.menu.engine,
          label: (
            <a href={me.temporalUi} target="_blank" rel="noreferrer">
              {t.menu.engine} <ExportOutlined aria-hidden />
            </a>
          ),
        },
      ]
    : [];
  return (
    <nav aria-label={t.shell.navigation}>
      <Menu mode="inline" selectedKeys={[here]} items={[...pages, ...engine]} />
    </nav>
  );
}
