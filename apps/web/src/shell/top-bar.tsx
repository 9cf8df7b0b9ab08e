import { SafetyCertificateFilled } from '@ant-design/icons';
import { Layout } from 'antd';
import { Link } from 'react-router';
import { useMe } from '../session/use-me.js';
import { useFormat } from '../words/use-format.js';
import { useWords } from '../words/words-context.js';
import { LanguageSwitch } from './language-switch.js';
import { PersonMenu } from './person-menu.js';

/** City, product, business day, language, and whoever is working. */
export function TopBar() {
  const t = useWords();
  const format = useFormat();
  const me = useMe();
  return (
    <Layout.Header className="top-bar">
      <Link to="/" className="brand">
        <SafetyCertificateFilled aria-hidden />
        <span className="brand-city">{me.city}</span>
        <span className="brand-name">{t.app.name}</span>
      </Link>
      <div className="top-right">
        <span className="business-day">
          <span className="business-day-label">{t.shell.businessDay}</span> <strong>{me.today}</strong>{' '}
          {format.weekday(me.today)}
        </span>
        <LanguageSwitch />
        <PersonMenu />
      </div>
    </Layout.Header>
  );
}
