import { Link } from 'react-router';
import { useWords } from '../words/words-context.js';
import { NothingHere } from './nothing-here.js';

export function NoPage() {
  const t = useWords();
  return <NothingHere title={t.app.noPage} action={<Link to="/">{t.app.toHome}</Link>} />;
}
