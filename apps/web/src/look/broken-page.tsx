import { Button } from 'antd';
import { useRouteError } from 'react-router';
import { useWords } from '../words/words-context.js';
import { ProblemNotice } from './problem-notice.js';

/** A page that broke, or whose files a new version has replaced: loading it anew helps. */
export function BrokenPage() {
  const t = useWords();
  const error = useRouteError();
  return (
    <main className="broken">
      <h1>{t.app.broken}</h1>
      <p>{t.app.brokenHint}</p>
      <ProblemNotice error={error} />
      <Button type="primary" onClick={() => window.location.reload()}>
        {t.app.reloadPage}
      </Button>
    </main>
  );
}
