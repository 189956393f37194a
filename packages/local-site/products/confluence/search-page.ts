interface ContentPage<Item> {
  items: readonly Item[];
  start: number;
  limit: number;
  /** The parameters that ask the same again. */
  parameters: Record<string, string>;
  base: string;
  path: string;
  /** The parameters that name the place where the next page starts. */
  place: (start: number) => Record<string, string>;
  json: (item: Item) => unknown;
}

/** One page of a list as Confluence's v1 API gives it. */
export function contentPage<Item>({ items, start, limit, parameters, base, path, place, json }: ContentPage<Item>) {
  const results = items.slice(start, start + limit);
  const end = start + limit;
  const links: Record<string, string> = { base, context: '/wiki' };
  if (end < items.length) {
    const query = new URLSearchParams({ ...parameters, limit: String(limit), ...place(end) });
    links.next = `${path}?${query.toString()}`;
  }
  return { results: results.map(json), start, limit, size: results.length, _links: links };
}

type SearchPage<Item> = Omit<ContentPage<Item>, 'parameters'> & { cql: string };

/** One page of search results as Confluence's v1 API gives it. */
export function searchPage<Item>({ cql, ...page }: SearchPage<Item>) {
  return {
    ...contentPage({ ...page, parameters: { cql } }),
    totalSize: page.items.length,
    cqlQuery: cql,
    searchDuration: 1,
  };
}
