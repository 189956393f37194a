import { confluenceV1Refusal } from '../http/errors';
import { parseQuery, type Query } from '../query-language/parse';
import { QueryError } from '../query-language/query-error';

/** Does something with a CQL query; what of it is not understood is refused with 400, its place and the reason. */
export function withCql<Result>(cql: string, use: (query: Query) => Result): Result {
  try {
    return use(parseQuery(cql));
  } catch (error) {
    if (error instanceof QueryError) {
      throw confluenceV1Refusal(400, `Could not parse cql : ${cql}: ${error.message}`);
    }
    throw error;
  }
}

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
