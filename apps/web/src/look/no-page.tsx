import { Link } from 'react-router';
import { useWords } from '../words/words-context.js';
import { NothingHere } from './nothing-here.js';
import { Page } from './page.js';

export function NoPage() {
  const t = useWords();
  return (
    <Page title={t.app.noPage}>
      <NothingHere title={t.app.noPageHint} action={<Link to="/">{t.app.toHome}</Link>} />
    </Page>
  );
}
