import { route } from '@forge/api';
import { z } from 'zod';
import { batchesOf } from '../../lib/batches';
import { acceptJson, answerOf, type Call } from '../answer';
import { isProductError, type ProductError, isBlockingAllCalls } from '../product-error';
import type { Requester } from '../requester';
import type { Page } from './pages';
import { searchContent } from './search-content';

/** A page as far as its place in the tree is known. */
type PlacedPage = Pick<Page, 'id' | 'parentId'>;

export interface OpenPages {
  /** Pages without a view restriction, own or inherited. Every other page counts as restricted. */
  open: Set<string>;
  /** A failure that passes: some pages count as restricted only because of it. */
  trouble: ProductError | undefined;
}

/** Confluence gives fewer results in an answer with restrictions than without. */
const perSearch = 50;

/** Pages that are looked at one by one where a search does not tell, and ancestors of each. */
const mostAlone = 10;
const mostAncestors = 25;

/**
 * Those of the pages that everybody who may view their space may view, in one request for fifty of them. What a failed
 * call, an answer of another shape or a longer line of ancestors leaves unknown is not among them.
 */
export async function openPages(as: Requester, pages: readonly PlacedPage[]): Promise<OpenPages> {
  const troubles: ProductError[] = [];
  const orUnknown = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (!isProductError(error)) throw error;
      if (error.kind === 'rate-limited' || error.kind === 'unavailable') troubles.push(error);
      return undefined;
    }
  };
  const batches = batchesOf(pages, perSearch);
  const found = await Promise.all(batches.map((batch) => orUnknown(() => searchRestrictions(as, batch))));
  const known = new Map(found.flatMap((verdicts) => [...(verdicts ?? [])]));
  const unknown = pages.filter(({ id }) => !known.has(id));
  // The index of the search lags behind, and one ancestor that it cannot read fails the whole search.
  const searched = troubles.splice(0);
  if (!searched.some(isBlockingAllCalls)) {
    for (const { id } of unknown.slice(0, mostAlone)) {
      const isOpen = await orUnknown(() => isOpenAlone(as, id));
      if (isOpen !== undefined) known.set(id, isOpen);
    }
  }
  const isUndecided = pages.some(({ id }) => !known.has(id));
  return {
    open: new Set([...known].filter(([, isOpen]) => isOpen).map(([id]) => id)),
    trouble: isUndecided ? [...searched, ...troubles][0] : undefined,
  };
}

/** Whether everybody who may view its space may view the page. Unknown counts as no. */
export const isOpenPage = async (as: Requester, page: PlacedPage): Promise<boolean> =>
  (await openPages(as, [page])).open.has(page.id);

const whom = z.object({ results: z.array(z.unknown()) });
const restriction = z.object({ restrictions: z.object({ user: whom, group: whom }) });
const restricted = z.object({ id: z.string(), restrictions: z.object({ read: restriction }) });

const letsAllIn = ({ restrictions: { user, group } }: z.infer<typeof restriction>): boolean =>
  user.results.length + group.results.length === 0;

/** Of the pages that the search knows, whether each is open. A page whose ancestors are not all told is left out. */
async function searchRestrictions(as: Requester, pages: readonly PlacedPage[]): Promise<Map<string, boolean>> {
  const cql = `type = page AND id in (${pages.map(({ id }) => id).join(', ')})`;
  const expand = [
    'restrictions.read.restrictions.user',
    'restrictions.read.restrictions.group',
    'ancestors.restrictions.read.restrictions.user',
    'ancestors.restrictions.read.restrictions.group',
  ].join(',');
  const call: Call = { product: 'Confluence', name: `read who may view ${pages.length} pages` };
  const results = await searchContent(as, call, { cql, expand, limit: perSearch }, z.unknown());
  const parents = new Map(pages.map(({ id, parentId }) => [id, parentId]));
  const verdicts = results.flatMap((result): [string, boolean][] => {
    const { data } = restricted.extend({ ancestors: z.array(restricted) }).safeParse(result);
    if (!data || !isWhole(data.ancestors, parents.get(data.id))) return [];
    return [[data.id, [data, ...data.ancestors].every(({ restrictions }) => letsAllIn(restrictions.read))]];
  });
  return new Map(verdicts);
}

/** Ancestors come from the top down: the last one is the parent, unless that is of a kind the search does not tell. */
const isWhole = (ancestors: readonly { id: string }[], parentId: string | undefined): boolean =>
  parentId === undefined || ancestors.at(-1)?.id === parentId;

async function isOpenAlone(as: Requester, pageId: string): Promise<boolean> {
  const ancestors = await ancestorsOf(as, pageId);
  if (ancestors === undefined) return false;
  const lets = await Promise.all([...ancestors, pageId].map((id) => letsAllView(as, id)));
  return lets.every(Boolean);
}

const ancestor = z.object({ id: z.coerce.string(), type: z.string() });

/**
 * From the top down; undefined where there are more than are looked at. An answer has those nearest to its page, and
 * further ones come with the ancestors of its first.
 */
async function ancestorsOf(as: Requester, pageId: string): Promise<string[] | undefined> {
  const found: string[] = [];
  let below = pageId;
  for (;;) {
    const part = await nearestAncestors(as, below);
    found.unshift(...part.map(({ id }) => id));
    if (found.length >= mostAncestors) return undefined;
    const [first] = part;
    // Folders have a list of their own, and hold few.
    if (first?.type !== 'page') return found;
    below = first.id;
  }
}

/** Reads where a page stands. */
export const readAncestors = (as: Requester, pageId: string): Promise<unknown> => nearestAncestors(as, pageId);

async function nearestAncestors(as: Requester, pageId: string): Promise<z.infer<typeof ancestor>[]> {
  const { results } = await answerOf(
    { product: 'Confluence', name: `read the ancestors of page ${pageId}` },
    z.object({ results: z.array(ancestor) }),
    () =>
      as.requestConfluence(route`/wiki/api/v2/pages/${pageId}/ancestors?limit=${mostAncestors}`, {
        method: 'GET',
        headers: acceptJson,
      }),
  );
  return results;
}

async function letsAllView(as: Requester, contentId: string): Promise<boolean> {
  const operation = 'read';
  const found = await answerOf({ product: 'Confluence', name: `read who may view ${contentId}` }, restriction, () =>
    as.requestConfluence(route`/wiki/rest/api/content/${contentId}/restriction/byOperation/${operation}`, {
      method: 'GET',
      headers: acceptJson,
    }),
  );
  return letsAllIn(found);
}
