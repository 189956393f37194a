import type { ChosenWords } from '../../confluence-page/src/contract';
import type { AdfDocument } from '../adf/node';
import { RequestError, request } from './request';

export type Space = { id: string; key: string; name: string; homepageId?: string | null };
export type PageInTree = { id: string; title: string; parentId?: string | null; status: string };
export type Person = { accountId: string; displayName: string };
type Operation = { operation: string; targetType: string };
export type Page = {
  id: string;
  status: 'current' | 'draft';
  title: string;
  subtype?: 'live' | null;
  spaceId: string;
  parentId?: string | null;
  ownerId?: string | null;
  createdAt: string;
  version: { number: number; createdAt: string; authorId: string; message?: string };
  body: { atlas_doc_format: { value: string } };
  operations?: { results: Operation[] };
};
type Results<Item> = { results: Item[]; _links?: { next?: string } };

/** Every item of a list, over all its pages. */
const all = async <Item>(path: string): Promise<Item[]> => {
  const { results, _links } = await request<Results<Item>>(path);
  return _links?.next ? [...results, ...(await all<Item>(_links.next))] : results;
};

export const getSpaces = () => all<Space>('/wiki/api/v2/spaces?limit=250');

/** The space with that key. Throws where there is none that the person may see. */
export const getSpace = async (key: string): Promise<Space> => {
  const space = (await getSpaces()).find((candidate) => candidate.key === key);
  if (!space) throw new Error(`There is no space ${key}, or you may not see it.`);
  return space;
};

/** Whether the person administers Confluence as a whole. */
export const isConfluenceAdmin = async (): Promise<boolean> =>
  (await request<{ operations: Operation[] }>('/wiki/rest/api/user/current?expand=operations')).operations.some(
    ({ operation, targetType }) => operation === 'administer' && targetType === 'application',
  );

export const getPagesIn = (spaceId: string) => all<PageInTree>(`/wiki/api/v2/spaces/${spaceId}/pages?limit=250`);

/** A page with its document and what the person may do with it; the draft where it has never been published. */
export const getPage = async (id: string): Promise<Page> => {
  const query = 'body-format=atlas_doc_format&include-operations=true';
  const notThere = (error: unknown): boolean => error instanceof RequestError && error.status === 404;
  try {
    return await request<Page>(`/wiki/api/v2/pages/${id}?${query}`).catch((error: unknown) => {
      if (!notThere(error)) throw error;
      return request<Page>(`/wiki/api/v2/pages/${id}?${query}&get-draft=true`);
    });
  } catch (error) {
    if (!notThere(error)) throw error;
    throw new Error('There is no such page, or you may not see it.', { cause: error });
  }
};

export const documentOf = (page: Pick<Page, 'body'>): AdfDocument =>
  JSON.parse(page.body.atlas_doc_format.value) as AdfDocument;

export const allows = (page: Page, operation: 'update' | 'delete'): boolean =>
  page.operations?.results.some((one) => one.operation === operation && one.targetType === 'page') ?? false;

export type Comment = {
  id: string;
  version: { createdAt: string; authorId: string };
  body: { atlas_doc_format: { value: string } };
};

export const getComments = (pageId: string) =>
  all<Comment>(`/wiki/api/v2/pages/${pageId}/footer-comments?body-format=atlas_doc_format&limit=250`);

const bodyOf = (document: AdfDocument) => ({
  representation: 'atlas_doc_format',
  value: JSON.stringify(document),
});

const commentBody = (text: string) =>
  bodyOf({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

export const comment = (pageId: string, text: string) =>
  request<unknown>('/wiki/api/v2/footer-comments', 'POST', { pageId, body: commentBody(text) });

/** A comment on words of a page. */
export type InlineComment = Comment & {
  /** Dangling: the words are gone. */
  resolutionStatus: 'open' | 'dangling';
  properties: { inlineMarkerRef: string; inlineOriginalSelection: string };
};

export const getInlineComments = (pageId: string) =>
  all<InlineComment>(`/wiki/api/v2/pages/${pageId}/inline-comments?body-format=atlas_doc_format&limit=250`);

/** Comments on words of a page as it is stored. */
export const commentOnWords = (pageId: string, { text: words, matchIndex, matchCount }: ChosenWords, text: string) =>
  request<unknown>('/wiki/api/v2/inline-comments', 'POST', {
    pageId,
    body: commentBody(text),
    inlineCommentProperties: {
      textSelection: words,
      textSelectionMatchCount: matchCount,
      textSelectionMatchIndex: matchIndex,
    },
  });

export type CommentOnMark = { markerRef: string; words: string; text: string };

/** Comments on words that the editor has marked. */
export const commentOnMark = (pageId: string, { markerRef, words, text }: CommentOnMark) =>
  request<unknown>(`/_site/pages/${pageId}/comments-on-marks`, 'POST', {
    markerRef,
    words,
    body: commentBody(text).value,
  });

export const createDraft = (spaceId: string, parentId: string | undefined) =>
  request<Page>('/wiki/api/v2/pages', 'POST', {
    spaceId,
    status: 'draft',
    title: '',
    ...(parentId ? { parentId } : {}),
    body: bodyOf({ type: 'doc', version: 1, content: [{ type: 'paragraph' }] }),
  });

/** Publishes a draft, or the next version of a page. */
export const publish = (page: Page, title: string, document: AdfDocument) =>
  request<Page>(`/wiki/api/v2/pages/${page.id}`, 'PUT', {
    id: page.id,
    status: 'current',
    title,
    body: bodyOf(document),
    version: { number: page.status === 'draft' ? 1 : page.version.number + 1 },
  });

type OtherContent = Pick<Page, 'id' | 'title' | 'body'>;

export const getBlogPost = (id: string) =>
  request<OtherContent>(`/wiki/api/v2/blogposts/${id}?body-format=atlas_doc_format`);

/** One of Confluence's own templates. */
export const getSavedTemplate = async (id: string): Promise<OtherContent> => {
  const { name, body } = await request<{ name: string; body: string }>(`/_site/templates/${id}`);
  return { id, title: name, body: { atlas_doc_format: { value: body } } };
};

/** Whether a page is a live doc; the answer for one page may not say so. */
export const isLiveDoc = async ({ id, subtype }: Page): Promise<boolean> =>
  subtype === undefined
    ? (await all<PageInTree>(`/wiki/api/v2/pages?id=${id}&subtype=live`)).length > 0
    : subtype === 'live';

/** A live doc as those who edit it see it. */
export const getLiveDocument = async (pageId: string): Promise<AdfDocument> =>
  JSON.parse((await request<{ body: string }>(`/_site/live-docs/${pageId}`)).body) as AdfDocument;

export const editLiveDocument = (pageId: string, document: AdfDocument) =>
  request<unknown>(`/_site/live-docs/${pageId}/edits`, 'POST', { body: JSON.stringify(document) });

/** What was edited becomes a version. The page may be on its way out. */
export const endLiveSession = (pageId: string) =>
  fetch(`/_site/live-docs/${pageId}/end`, { method: 'POST', keepalive: true });

export const turnLiveEditing = (pageId: string, isOn: boolean) =>
  request<unknown>(`/_site/live-docs/${pageId}/live-editing`, 'POST', { isOn });

export const deletePage = (page: Page) =>
  request<undefined>(`/wiki/api/v2/pages/${page.id}${page.status === 'draft' ? '?draft=true' : ''}`, 'DELETE');

export const getPeople = async (accountIds: string[]): Promise<Map<string, Person>> => {
  if (accountIds.length === 0) return new Map();
  const { results } = await request<Results<Person>>('/wiki/api/v2/users-bulk', 'POST', { accountIds });
  return new Map(results.map((person) => [person.accountId, person]));
};

export const pagePath = (spaceKey: string, pageId: string) => `/wiki/spaces/${spaceKey}/pages/${pageId}`;
export const editPath = (spaceKey: string, pageId: string) => `/wiki/spaces/${spaceKey}/pages/edit-v2/${pageId}`;
