import { type DigestFacts, noFacts } from '../approval/digest/facts';
import type { Page } from '../../platform/confluence/pages';
import { getOwnWrites } from './store/own-writes';

/** What the app wrote on pages, by page id; read for all of them at once, and none twice. */
export function ownWrites(): (pages: readonly Pick<Page, 'id' | 'url'>[]) => Promise<Map<string, DigestFacts>> {
  const known = new Map<string, DigestFacts>();
  return async (pages) => {
    const unknown = pages.filter(({ id }) => !known.has(id));
    const found = await getOwnWrites(unknown.map(({ id }) => id));
    for (const { id, url } of unknown) known.set(id, { ...(found.get(id) ?? noFacts), site: new URL(url).origin });
    return known;
  };
}
