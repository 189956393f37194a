import { asApp } from '@forge/api';
import { getPages } from '../../platform/confluence/pages';

/** Those of some pages that the app does not find, wherever they are: deleted for good, or hidden from the app. */
export async function missingPages(pageIds: readonly string[]): Promise<string[]> {
  if (pageIds.length === 0) return [];
  const found = await getPages(asApp(), pageIds, ['current', 'archived', 'trashed']);
  const there = new Set(found.map(({ id }) => id));
  return pageIds.filter((pageId) => !there.has(pageId));
}
