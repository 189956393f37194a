interface SearchPage<Item> {
  items: readonly Item[];
  start: number;
  limit: number;
  cql: string;
  base: string;
  path: string;
  json: (item: Item) => unknown;
}

/** One page of search results as Confluence's v1 API gives it. */
export function searchPage<Item>({ items, start, limit, cql, base, path, json }: SearchPage<Item>) {
  const results = items.slice(start, start + limit);
  const next = start + limit;
  const links: Record<string, string> = { base, context: '/wiki' };
  if (next < items.length) {
    links.next = `${path}?${new URLSearchParams({ cql, limit: String(limit), start: String(next) }).toString()}`;
  }
  return {
    results: results.map(json),
    start,
    limit,
    size: results.length,
    totalSize: items.length,
    cqlQuery: cql,
    searchDuration: 1,
    _links: links,
  };
}
