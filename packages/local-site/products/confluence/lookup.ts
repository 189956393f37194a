import type { Caller } from '../http/caller';
import { confluenceRefusal } from '../http/errors';
import type { Site } from '../site';
import type { Page, PageStatus, Space } from './data';
import { mayEditPage, maySeePage, maySeeSpace } from './permissions';

/** What does not exist and what one may not see are refused in the same words. */
export const notFound = () => confluenceRefusal(404, 'Not Found');

/** The page with this id in one of these statuses, if the caller may see it; refused with 404 otherwise. */
export function visiblePage(site: Site, caller: Caller, id: string, statuses: readonly PageStatus[]): Page {
  requireNumber(id);
  const page = site.confluence.pages.find((candidate) => candidate.id === id);
  if (page === undefined || !statuses.includes(page.status) || !maySeePage(site.confluence, page, caller)) {
    throw notFound();
  }
  return page;
}

/** As `visiblePage`, and refused with 403 where the caller may look at it but not edit it. */
export function editablePage(site: Site, caller: Caller, id: string, statuses: readonly PageStatus[]): Page {
  const page = visiblePage(site, caller, id, statuses);
  if (!mayEditPage(site.confluence, page, caller)) {
    throw confluenceRefusal(403, 'You do not have permission to edit this page');
  }
  return page;
}

export function visibleSpace(site: Site, caller: Caller, id: string): Space {
  requireNumber(id);
  const space = site.confluence.spaces.find((candidate) => candidate.id === id);
  if (space === undefined || !maySeeSpace(space, caller)) throw notFound();
  return space;
}

/** The space a stored page is in. */
export function spaceOf(site: Site, page: Page): Space {
  const space = site.confluence.spaces.find((candidate) => candidate.id === page.spaceId);
  if (space === undefined) throw new Error(`Page ${page.id} is in space ${page.spaceId}, which is not there`);
  return space;
}

function requireNumber(id: string): void {
  if (!/^\d+$/.test(id)) {
    throw confluenceRefusal(400, `Provided value {${id}} for 'id' is not the correct type. Expected type is long`);
  }
}
