import type { ContentOutline } from '../../approval/outline';
import type { TransactionWrite } from '../../../platform/storage/conditional-write';
import { bytesOf, largestStoredBytes } from '../../../platform/storage/limits';
import { readKeys } from '../../../platform/storage/read-keys';

/** Content that is signed more than once may have other progress each time. */
export const outlineKey = (pageId: string, digest: string, progress: string): string =>
  `content:${pageId}:${digest}:${progress}`;

/**
 * An outline, to be stored with the event that it belongs to: the same content gives the same outline, under one key.
 * Of a design that is too large, without its blocks; of one that is larger still, nothing.
 */
export function contentAlong(pageId: string, outline: ContentOutline): TransactionWrite[] {
  const key = outlineKey(pageId, outline.digest, outline.progressDigest);
  const fitting = [outline, withoutBlocks(outline)].find((value) => bytesOf(value) <= largestStoredBytes);
  return fitting ? [{ key, value: fitting }] : [];
}

/** Which sections changed can still be said. */
const withoutBlocks = ({ sections, ...outline }: ContentOutline): ContentOutline => ({
  ...outline,
  sections: sections.map(({ blocks, ...section }) => section),
});

export interface ContentName {
  pageId: string;
  digest: string;
  /** The digest of the progress on the page. */
  progress: string;
}

/** The outlines that are kept, by page. */
export async function keptOutlines(wanted: readonly ContentName[]): Promise<Map<string, ContentOutline[]>> {
  const names = new Map(wanted.map((name) => [outlineKey(name.pageId, name.digest, name.progress), name]));
  const found = new Map<string, ContentOutline[]>();
  for (const [key, value] of await readKeys<ContentOutline>([...names.keys()])) {
    const name = names.get(key);
    if (!name) continue;
    found.set(name.pageId, [...(found.get(name.pageId) ?? []), value]);
  }
  return found;
}
