import { z } from 'zod';
import { endpoint } from '../http/endpoint';
import { NotModelled } from '../http/not-modelled';
import * as q from '../http/query';
import type { Caller } from '../http/caller';
import type { Site } from '../site';
import type { Page } from './data';
import { emitPageEvent } from './events';
import { editablePage, notFound, spaceOf, visiblePage } from './lookup';
import { mayAdministerSpace } from './permissions';
import { removePages } from './remove-pages';

export const deletePage = endpoint({
  product: 'confluence',
  method: 'DELETE',
  path: '/wiki/api/v2/pages/{id}',
  scopes: [['delete:page:confluence']],
  query: z.strictObject({ draft: q.flag.optional(), purge: q.flag.optional() }),
  handle: ({ site, caller, path, query }) => {
    if (query.purge === true) purge(site, caller, visiblePage(site, caller, path.id, ['trashed']));
    else if (query.draft === true) discardDraft(site, editablePage(site, caller, path.id, ['draft']));
    else trash(site, caller, editablePage(site, caller, path.id, ['current']));
    site.changed();
    return { status: 204 };
  },
});

/** A draft is gone for good: it never was in the space. */
const discardDraft = (site: Site, draft: Page): void => {
  removePages(site, [draft]);
};

/** Only who administers the space may; Confluence refuses everybody else as if the page were not there. */
function purge(site: Site, caller: Caller, page: Page): void {
  if (!mayAdministerSpace(spaceOf(site, page), caller)) throw notFound();
  emitPageEvent(site, caller, 'deleted', page);
  removePages(site, [page]);
}

/** A page in the trash leaves its children to its parent. */
function trash(site: Site, caller: Caller, page: Page): void {
  requireNoHomepage(site, page);
  page.status = 'trashed';
  for (const child of site.confluence.pages) if (child.parentId === page.id) child.parentId = page.parentId;
  emitPageEvent(site, caller, 'trashed', page);
}

export function requireNoHomepage(site: Site, page: Page): void {
  if (spaceOf(site, page).homepageId === page.id) throw new NotModelled('A space without its homepage');
}
