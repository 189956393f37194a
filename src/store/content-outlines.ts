import type { ContentOutline } from '../approval/outline';
import type { StoredAlong } from './conditional-write';
import { bytesOf, largestStoredBytes } from './limits';
import { readKeys } from './read-keys';

const keyOf = (pageId: string, digest: string): string => `content:${pageId}:${digest}`;

/**
 * An outline, to be stored with the event that it belongs to: the same content gives the same outline, under one key.
 * Of a design that is too large, without its blocks; of one that is larger still, nothing.
 */
export function contentAlong(pageId: string, outline: ContentOutline): StoredAlong[] {
  const key = keyOf(pageId, outline.digest);
  const fitting = [outline, withoutBlocks(outline)].find((value) => bytesOf(value) <= largestStoredBytes);
  return fitting ? [{ key, value: fitting }] : [];
}

/** Which sections changed can still be said. */
const withoutBlocks = ({ digest, sections }: ContentOutline): ContentOutline => ({
  digest,
  sections: sections.map(({ blocks, ...section }) => section),
});

export interface ContentName {
  pageId: string;
  digest: string;
}

/** The outlines that are kept, by page and digest. */
export async function keptOutlines(wanted: readonly ContentName[]): Promise<Map<string, Map<string, ContentOutline>>> {
  const names = new Map(wanted.map((name) => [keyOf(name.pageId, name.digest), name]));
  const found = new Map<string, Map<string, ContentOutline>>();
  for (const [key, value] of await readKeys<ContentOutline>([...names.keys()])) {
    const name = names.get(key);
    if (!name) continue;
    found.set(name.pageId, (found.get(name.pageId) ?? new Map<string, ContentOutline>()).set(name.digest, value));
  }
  return found;
}
