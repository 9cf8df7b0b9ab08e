import { Spin } from 'antd';
import { useWords } from '../words/words-context.js';

export function PageLoading() {
  const t = useWords();
  return (
    <div className="page-loading" role="status" aria-label={t.app.loading}>
      <Spin size="large" />
    </div>
  );
}
