import { route } from '@forge/api';
import { z } from 'zod';
import { acceptJson, answerOf } from '../answer';
import type { Requester } from '../requester';

const answer = z.object({ _links: z.object({ base: z.url() }) });

/** The address of the site, such as `https://example.atlassian.net`, as every list of Confluence names it. */
export async function getSiteAddress(as: Requester): Promise<string> {
  const { _links } = await answerOf({ product: 'Confluence', name: 'read the address of the site' }, answer, () =>
    as.requestConfluence(route`/wiki/api/v2/spaces?limit=1`, { method: 'GET', headers: acceptJson }),
  );
  return new URL(_links.base).origin;
}
