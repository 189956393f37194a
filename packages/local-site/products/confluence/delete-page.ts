import { z } from 'zod';
import { endpoint } from '../http/endpoint';
import { NotModelled } from '../http/not-modelled';
import * as q from '../http/query';
import type { Caller } from '../http/caller';
import type { Site } from '../site';
import type { Page } from './data';
import { emitPageEvent } from './events';
import { editablePage, spaceOf } from './lookup';

export const deletePage = endpoint({
  product: 'confluence',
  method: 'DELETE',
  path: '/wiki/api/v2/pages/{id}',
  scopes: [['delete:page:confluence']],
  query: z.strictObject({ draft: q.flag.optional() }),
  handle: ({ site, caller, path, query }) => {
    if (query.draft === true) discardDraft(site, editablePage(site, caller, path.id, ['draft']));
    else trash(site, caller, editablePage(site, caller, path.id, ['current']));
    site.changed();
    return { status: 204 };
  },
});

/** A draft is gone for good: it never was in the space. */
function discardDraft(site: Site, draft: Page): void {
  site.confluence.pages = site.confluence.pages.filter((page) => page !== draft);
}

/** A page in the trash leaves its children to its parent. */
function trash(site: Site, caller: Caller, page: Page): void {
  if (spaceOf(site, page).homepageId === page.id) {
    throw new NotModelled('A space without its homepage');
  }
  page.status = 'trashed';
  for (const child of site.confluence.pages) if (child.parentId === page.id) child.parentId = page.parentId;
  emitPageEvent(site, caller, 'trashed', page);
}
