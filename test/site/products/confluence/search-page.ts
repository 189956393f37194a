interface SearchPage<Item> {
  items: readonly Item[];
  start: number;
  limit: number;
  cql: string;
  base: string;
  path: string;
  /** The parameters that name the place where the next page starts. */
  place: (start: number) => Record<string, string>;
  json: (item: Item) => unknown;
}

/** One page of search results as Confluence's v1 API gives it. */
export function searchPage<Item>({ items, start, limit, cql, base, path, place, json }: SearchPage<Item>) {
  const results = items.slice(start, start + limit);
  const end = start + limit;
  const links: Record<string, string> = { base, context: '/wiki' };
  if (end < items.length) {
    const parameters = new URLSearchParams({ cql, limit: String(limit), ...place(end) });
    links.next = `${path}?${parameters.toString()}`;
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
