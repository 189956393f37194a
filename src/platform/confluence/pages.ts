import { route } from '@forge/api';
import { z } from 'zod';
import type { AdfDocument } from '../../contract/adf-node';
import { batchesOf } from '../../lib/batches';
import { mapBounded } from '../../lib/map-bounded';
import { acceptJson, answerOf, type Call, sendJson } from '../answer';
import type { Requester } from '../requester';
import { cursorIn, readAllPages } from '../read-pages';
import { allows, allowsIn, operations, someOperations } from './operations';
import { searchContent } from './search-content';

const page = z.object({
  id: z.string(),
  title: z.string(),
  spaceId: z.string(),
  parentId: z.string().nullish(),
  status: z.string(),
  authorId: z.string().nullish(),
  ownerId: z.string().nullish(),
  subtype: z.string().nullish(),
  version: z.object({
    number: z.number(),
    createdAt: z.string(),
    authorId: z.string().nullish(),
    message: z.string().nullish(),
  }),
  body: z.object({ atlas_doc_format: z.object({ value: z.string() }) }),
  _links: z.object({ webui: z.string(), base: z.string().optional() }),
});

/** A page with its body as stored: an ADF document, as JSON text. */
export interface Page {
  id: string;
  title: string;
  spaceId: string;
  /** Of the page or folder that it is under; undefined at the top of its space. */
  parentId?: string | undefined;
  status: string;
  /** Edited in the live editor: nothing is written to it, and its body can come empty or late. */
  isLive: boolean;
  /** Who created the page. */
  creatorId: string | undefined;
  ownerId: string | undefined;
  version: {
    number: number;
    createdAt: string;
    authorId: string | undefined;
    /** What whoever stored it says of it. */
    message?: string | undefined;
  };
  body: string;
  url: string;
}

const updatePageOperation = { operation: 'update', targetType: 'page' };

const pageOf = (
  { parentId, authorId, ownerId, subtype, version, body, _links, ...rest }: z.infer<typeof page>,
  base = '',
): Page => ({
  ...rest,
  isLive: subtype === 'live',
  parentId: parentId ?? undefined,
  creatorId: authorId ?? undefined,
  ownerId: ownerId ?? undefined,
  version: { ...version, authorId: version.authorId ?? undefined, message: version.message ?? undefined },
  body: body.atlas_doc_format.value,
  url: `${_links.base ?? base}${_links.webui}`,
});

/** A page and whether the caller may edit it, in one call. One that is archived or in the trash is found too. */
export async function getPage(as: Requester, pageId: string): Promise<Page & { canEdit: boolean }> {
  const found = await answerOf(
    { product: 'Confluence', name: `read page ${pageId}` },
    page.extend({ operations: someOperations }),
    () =>
      as.requestConfluence(route`/wiki/api/v2/pages/${pageId}?body-format=atlas_doc_format&include-operations=true`, {
        method: 'GET',
        headers: acceptJson,
      }),
  );
  // Confluence lets nobody edit what is archived or in the trash.
  const canEdit = found.status === 'current' && (await mayUpdate(as, pageId, found.operations));
  // Documented for lists of pages alone.
  const isLive = found.subtype === undefined ? await isLiveDoc(as, pageId) : found.subtype === 'live';
  return { ...pageOf(found), isLive, canEdit };
}

async function isLiveDoc(as: Requester, pageId: string): Promise<boolean> {
  const { results } = await answerOf(
    { product: 'Confluence', name: `read whether page ${pageId} is a live doc` },
    z.object({ results: z.array(z.object({ id: z.string() })) }),
    () =>
      as.requestConfluence(route`/wiki/api/v2/pages?id=${pageId}&subtype=live&limit=1`, {
        method: 'GET',
        headers: acceptJson,
      }),
  );
  return results.length > 0;
}

type Status = 'current' | 'archived' | 'trashed';

/** Bodies may have megabytes each: an answer has those of a few pages. */
const bodiesPerCall = 25;
/** Confluence's limit for one call. */
const idsPerCall = 250;
/** Requests of one caller at a time. */
const together = 4;

/** Those of the pages that exist in one of these statuses, and that the caller may see. */
export async function getPages(
  as: Requester,
  pageIds: readonly string[],
  statuses: readonly Status[] = ['current'],
): Promise<Page[]> {
  const batches = batchesOf(pageIds, bodiesPerCall);
  return (await mapBounded(batches, together, (batch) => getBatch(as, batch, statuses))).flat();
}

const links = z.object({ base: z.string().optional(), next: z.string().optional() });

function getBatch(as: Requester, pageIds: readonly string[], statuses: readonly Status[]): Promise<Page[]> {
  const call: Call = { product: 'Confluence', name: `read ${pageIds.length} pages`, isOfSite: true };
  const [ids, status] = [pageIds.join(','), statuses.join(',')];
  return readAllPages(call, async (cursor: string | undefined) => {
    const answer = z.object({ results: z.array(page), _links: links });
    const { results, _links } = await answerOf(call, answer, () =>
      cursor === undefined
        ? as.requestConfluence(
            route`/wiki/api/v2/pages?id=${ids}&status=${status}&body-format=atlas_doc_format&limit=${bodiesPerCall}`,
            { method: 'GET', headers: acceptJson },
          )
        : as.requestConfluence(
            route`/wiki/api/v2/pages?id=${ids}&status=${status}&body-format=atlas_doc_format&limit=${bodiesPerCall}&cursor=${cursor}`,
            { method: 'GET', headers: acceptJson },
          ),
    );
    return { items: results.map((found) => pageOf(found, _links.base)), next: cursorIn(_links.next) };
  });
}

const mayUpdate = (as: Requester, pageId: string, some: z.infer<typeof someOperations>): Promise<boolean> =>
  allowsIn(some, updatePageOperation, () => allOperations(as, pageId));

async function allOperations(as: Requester, pageId: string): Promise<z.infer<typeof operations>> {
  const found = await answerOf(
    { product: 'Confluence', name: `read what may be done with page ${pageId}` },
    z.object({ operations }),
    () => as.requestConfluence(route`/wiki/api/v2/pages/${pageId}/operations`, { method: 'GET', headers: acceptJson }),
  );
  return found.operations;
}

/** Whether the caller may edit a page that has never been published. */
export async function mayEditDraft(as: Requester, pageId: string): Promise<boolean> {
  const found = await answerOf(
    { product: 'Confluence', name: `read the draft of page ${pageId}` },
    z.object({ status: z.string(), operations: someOperations }),
    () =>
      as.requestConfluence(route`/wiki/api/v2/pages/${pageId}?get-draft=true&include-operations=true`, {
        method: 'GET',
        headers: acceptJson,
      }),
  );
  return found.status === 'draft' && mayUpdate(as, pageId, found.operations);
}

/** A page as it was at a version. It is `not-found` where that version was deleted. */
export async function getPageVersion(as: Requester, pageId: string, version: number): Promise<Page> {
  const found = await answerOf({ product: 'Confluence', name: `read version ${version} of page ${pageId}` }, page, () =>
    as.requestConfluence(route`/wiki/api/v2/pages/${pageId}?version=${version}&body-format=atlas_doc_format`, {
      method: 'GET',
      headers: acceptJson,
    }),
  );
  return pageOf(found);
}

/** Confluence's limit for one call. */
const perSearch = 100;

/** Those of the pages that the caller may edit. */
export async function pagesThatMayBeEdited(as: Requester, pageIds: readonly string[]): Promise<Set<string>> {
  const chunks = batchesOf(pageIds, perSearch);
  const found = (await mapBounded(chunks, together, (chunk) => searchOperations(as, chunk))).flat();
  const editable = found.filter((each) => allows(each.operations, updatePageOperation)).map(({ id }) => id);
  // The search index lags behind: a page it does not have yet is asked about by itself.
  const indexed = new Set(found.map(({ id }) => id));
  const unindexed = pageIds.filter((id) => !indexed.has(id));
  const may = await mapBounded(unindexed, together, async (id) =>
    allows(await allOperations(as, id), updatePageOperation),
  );
  return new Set([...editable, ...unindexed.filter((_, index) => may[index])]);
}

function searchOperations(as: Requester, pageIds: readonly string[]) {
  const call: Call = { product: 'Confluence', name: `read what may be done with ${pageIds.length} pages` };
  const cql = `type = page AND id in (${pageIds.join(', ')})`;
  return searchContent(
    as,
    call,
    { cql, expand: 'operations', limit: perSearch },
    z.object({ id: z.string(), operations }),
  );
}

/** Those of the pages that exist and that the caller may see, by id. */
export async function pagesThatMayBeSeen(as: Requester, pageIds: readonly string[]): Promise<Set<string>> {
  const batches = batchesOf(pageIds, idsPerCall);
  return new Set((await mapBounded(batches, together, (batch) => idsSeen(as, batch))).flat());
}

function idsSeen(as: Requester, pageIds: readonly string[]): Promise<string[]> {
  const call: Call = { product: 'Confluence', name: `look for ${pageIds.length} pages`, isOfSite: true };
  const ids = pageIds.join(',');
  return readAllPages(call, async (cursor: string | undefined) => {
    const answer = z.object({ results: z.array(z.object({ id: z.string() })), _links: links });
    const { results, _links } = await answerOf(call, answer, () =>
      cursor === undefined
        ? as.requestConfluence(route`/wiki/api/v2/pages?id=${ids}&status=current&limit=${idsPerCall}`, {
            method: 'GET',
            headers: acceptJson,
          })
        : as.requestConfluence(
            route`/wiki/api/v2/pages?id=${ids}&status=current&limit=${idsPerCall}&cursor=${cursor}`,
            {
              method: 'GET',
              headers: acceptJson,
            },
          ),
    );
    return { items: results.map(({ id }) => id), next: cursorIn(_links.next) };
  });
}

/**
 * Whether a page of a space has this title, wherever it is now; titles are unique in a space. One that the caller may not
 * see is not found.
 */
export async function isTitleTaken(as: Requester, spaceId: string, title: string): Promise<boolean> {
  const { results } = await answerOf(
    { product: 'Confluence', name: `look for the page “${title}”` },
    z.object({ results: z.array(z.object({ id: z.string() })) }),
    () =>
      as.requestConfluence(
        route`/wiki/api/v2/pages?space-id=${spaceId}&title=${title}&status=${'current,archived,trashed'}&limit=1`,
        { method: 'GET', headers: acceptJson },
      ),
  );
  return results.length > 0;
}

/** Stores a page's next version. A `conflict` says that somebody else stored one since `from` was read. */
export async function updatePage(as: Requester, from: Page, document: AdfDocument, message: string): Promise<Page> {
  const stored = await answerOf(
    { product: 'Confluence', name: `update page ${from.id}` },
    page.omit({ body: true, subtype: true }),
    () =>
      as.requestConfluence(route`/wiki/api/v2/pages/${from.id}`, {
        method: 'PUT',
        headers: sendJson,
        body: JSON.stringify({
          id: from.id,
          status: 'current',
          title: from.title,
          body: { representation: 'atlas_doc_format', value: JSON.stringify(document) },
          version: { number: from.version.number + 1, message },
        }),
      }),
  );
  return {
    ...from,
    version: { ...stored.version, authorId: stored.version.authorId ?? undefined, message },
    body: JSON.stringify(document),
  };
}

/** What is sent to publish a page at once. */
const newPage = (spaceId: string, title: string, document: AdfDocument) => ({
  headers: sendJson,
  body: JSON.stringify({
    spaceId,
    status: 'current',
    title,
    body: { representation: 'atlas_doc_format', value: JSON.stringify(document) },
  }),
});

/** A page that nobody but the caller may view or edit. */
export async function createPrivatePage(
  as: Requester,
  spaceId: string,
  title: string,
  document: AdfDocument,
): Promise<{ id: string }> {
  return answerOf({ product: 'Confluence', name: 'create a private page' }, z.object({ id: z.string() }), () =>
    as.requestConfluence(route`/wiki/api/v2/pages?private=true`, {
      method: 'POST',
      ...newPage(spaceId, title, document),
    }),
  );
}

export async function createPage(
  as: Requester,
  spaceId: string,
  title: string,
  document: AdfDocument,
): Promise<{ id: string }> {
  return answerOf({ product: 'Confluence', name: `create the page “${title}”` }, z.object({ id: z.string() }), () =>
    as.requestConfluence(route`/wiki/api/v2/pages`, {
      method: 'POST',
      ...newPage(spaceId, title, document),
    }),
  );
}
