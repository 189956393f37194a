import { endpoint } from '../http/endpoint';
import * as q from '../http/query';
import { emitPageEvent } from './events';
import { editablePage } from './lookup';

export const deletePage = endpoint({
  product: 'confluence',
  method: 'DELETE',
  path: '/wiki/api/v2/pages/{id}',
  scopes: [['delete:page:confluence']],
  query: q.none,
  handle: ({ site, caller, path }) => {
    const page = editablePage(site, caller, path.id, ['current']);
    page.status = 'trashed';
    for (const child of site.confluence.pages) if (child.parentId === page.id) child.parentId = page.parentId;
    site.changed();
    emitPageEvent(site, caller, 'trashed', page);
    return { status: 204 };
  },
});
