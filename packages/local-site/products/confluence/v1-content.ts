import type { Caller } from '../http/caller';
import { confluenceV1Refusal } from '../http/errors';
import type { Site } from '../site';
import type { Page } from './data';
import { maySeePage } from './permissions';

/** The page with this id, if the caller may see it; refused with 404, as the v1 API says it, otherwise. */
export function seenContent(site: Site, caller: Caller, id: string): Page {
  const page = site.confluence.pages.find((candidate) => candidate.id === id);
  if (page === undefined || page.status === 'trashed' || !maySeePage(site.confluence, page, caller)) {
    throw confluenceV1Refusal(404, `No content found with id: ContentId{id=${id}}`);
  }
  return page;
}
