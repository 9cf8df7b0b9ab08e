import { Button } from 'antd';
import { useWords } from '../words/words-context.js';

interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

/** The next page of a keyset list. */
export function MoreButton({ pages }: { pages: Pages }) {
  const t = useWords();
  if (!pages.hasNextPage) return null;
  return (
    <div className="more">
      <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
        {t.app.more}
      </Button>
    </div>
  );
}
