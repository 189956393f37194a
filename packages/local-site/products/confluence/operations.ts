import { endpoint } from '../http/endpoint';
import type { Caller } from '../http/caller';
import * as q from '../http/query';
import type { Site } from '../site';
import type { Page, Space } from './data';
import { spaceOf, visiblePage, visibleSpace } from './lookup';
import { mayAdministerSpace, mayEditPage, mayWriteInSpace } from './permissions';

/** What the caller may do with a page they see. */
export function operationsOn(site: Site, caller: Caller, page: Page): { operation: string; targetType: string }[] {
  const operations = ['read'];
  if (mayEditPage(site.confluence, page, caller)) operations.push('update', 'delete', 'copy', 'move');
  if (mayAdministerSpace(spaceOf(site, page), caller)) operations.push('purge');
  return operations.map((operation) => ({ operation, targetType: 'page' }));
}

/** What the caller may do with a space they see, and in it. */
export function operationsInSpace(caller: Caller, space: Space): { operation: string; targetType: string }[] {
  const inSpace = (operation: string, ...targetTypes: string[]) =>
    targetTypes.map((targetType) => ({ operation, targetType }));
  return [
    ...inSpace('read', 'space'),
    ...(mayWriteInSpace(space, caller) ? inSpace('create', 'page', 'comment', 'attachment') : []),
    ...(mayAdministerSpace(space, caller) ? inSpace('administer', 'space') : []),
  ];
}

export const getPageOperations = endpoint({
  product: 'confluence',
  method: 'GET',
  path: '/wiki/api/v2/pages/{id}/operations',
  scopes: [['read:page:confluence']],
  query: q.none,
  handle: ({ site, caller, path }) => ({
    status: 200,
    body: { operations: operationsOn(site, caller, visiblePage(site, caller, path.id, ['current', 'draft'])) },
  }),
});

export const getSpaceOperations = endpoint({
  product: 'confluence',
  method: 'GET',
  path: '/wiki/api/v2/spaces/{id}/operations',
  scopes: [['read:space:confluence']],
  query: q.none,
  handle: ({ site, caller, path }) => ({
    status: 200,
    body: { operations: operationsInSpace(caller, visibleSpace(site, caller, path.id)) },
  }),
});
