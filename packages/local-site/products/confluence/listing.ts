import type { Answer } from '../http/endpoint';
import { confluenceRefusal } from '../http/errors';
import { slice } from '../http/paging';
import type { Site } from '../site';
import { wikiUrl } from './page-json';

interface Listing<Item> {
  site: Site;
  items: readonly Item[];
  limit: number | undefined;
  cursor: string | undefined;
  /** The path and the query that give the list again, without the cursor. */
  path: string;
  parameters: Record<string, string | readonly string[] | undefined>;
  json: (item: Item) => unknown;
}

/** A list as Confluence's v2 API gives it: one page of it, and a link to the next. */
export function listing<Item>({ site, items, limit = 25, cursor, path, parameters, json }: Listing<Item>): Answer {
  const cut = slice(items, limit, cursor);
  if (cut === undefined) throw confluenceRefusal(400, 'The cursor is not valid');
  const links: { base: string; next?: string } = { base: wikiUrl(site) };
  if (cut.next !== undefined) links.next = nextLink(path, { ...parameters, limit: String(limit), cursor: cut.next });
  const headers: Record<string, string> =
    links.next === undefined ? {} : { Link: `<${links.next}>; rel="next", <${links.base}>; rel="base"` };
  return { status: 200, body: { results: cut.items.map(json), _links: links }, headers };
}

function nextLink(path: string, parameters: Record<string, string | readonly string[] | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined) continue;
    for (const each of typeof value === 'string' ? [value] : value) search.append(name, each);
  }
  return `${path}?${search.toString()}`;
}
