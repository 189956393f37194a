import { route } from '@forge/api';
import { z } from 'zod';
import type { Person } from '../../contract/api';
import { acceptJson, answerOf } from '../answer';
import { personName } from '../person-name';
import { quoted, searchWords } from '../query-text';
import type { Requester } from '../requester';

export interface FoundPage {
  pageId: string;
  title: string;
  spaceName: string;
  url: string;
}

/** Pages whose title has words that begin with the query's, the last changed first. */
export async function searchPages(as: Requester, query: string): Promise<FoundPage[]> {
  const words = searchWords(query);
  if (words === '') return [];
  const cql = `type = page AND title ~ ${quoted(`${words}*`)} ORDER BY lastmodified DESC`;
  const { results, _links } = await answerOf(
    { product: 'Confluence', name: 'search for pages' },
    z.object({
      results: z.array(
        z.object({
          content: z.object({ id: z.string(), title: z.string() }),
          url: z.string(),
          resultGlobalContainer: z.object({ title: z.string() }),
        }),
      ),
      _links: z.object({ base: z.string() }),
    }),
    () =>
      as.requestConfluence(route`/wiki/rest/api/search?cql=${cql}&limit=10`, { method: 'GET', headers: acceptJson }),
  );
  return results.map(({ content, url, resultGlobalContainer }) => ({
    pageId: content.id,
    title: content.title,
    spaceName: resultGlobalContainer.title,
    url: `${_links.base}${url}`,
  }));
}

/** People whose name has words that begin with the query's. */
export async function searchPeople(as: Requester, query: string): Promise<Person[]> {
  const words = searchWords(query);
  if (words === '') return [];
  const cql = `user.fullname ~ ${quoted(`${words}*`)}`;
  const { results } = await answerOf(
    { product: 'Confluence', name: 'search for people' },
    z.object({
      results: z.array(z.object({ user: z.object({ accountId: z.string(), displayName: personName }) })),
    }),
    () =>
      as.requestConfluence(route`/wiki/rest/api/search/user?cql=${cql}&limit=10`, {
        method: 'GET',
        headers: acceptJson,
      }),
  );
  return results.flatMap(({ user: { accountId, displayName } }) =>
    displayName === undefined ? [] : [{ accountId, displayName }],
  );
}
