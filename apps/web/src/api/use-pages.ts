import { useInfiniteQuery } from '@tanstack/react-query';

export interface PageOf<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** A keyset list: pages follow each other by cursor, never by number. */
export function usePages<Item>(
  key: readonly unknown[],
  load: (cursor: string | undefined) => Promise<PageOf<Item>>,
  enabled = true,
) {
  const pages = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    enabled,
  });
  return { ...pages, items: pages.data?.pages.flatMap((page) => page.items) ?? [] };
}
