import { kvs } from '@forge/kvs';
import { readKeys } from '../../../platform/storage/read-keys';

/** Pages that the app would have written to by itself, if nobody had unpublished changes to them. */
const keyOf = (pageId: string) => `held-write:${pageId}`;
const keptForDays = 60;

export const noteHeldWrite = (pageId: string): Promise<void> =>
  kvs.set(keyOf(pageId), new Date().toISOString(), { ttl: { unit: 'DAYS', value: keptForDays } });

/** When a write to the page was last held back; undefined where none is. */
export const heldWriteOf = (pageId: string): Promise<string | undefined> => kvs.get<string>(keyOf(pageId));

/** Forgets the write once its job is handed over, which notes it again where it still is held back: that note stays. */
export async function forgetHeldWrite(pageId: string, noted: string): Promise<void> {
  if ((await heldWriteOf(pageId)) === noted) await kvs.delete(keyOf(pageId));
}

/** Those of the pages that a write is held back from. */
export async function heldWritesOf(pageIds: readonly string[]): Promise<Set<string>> {
  const held = await readKeys<string>(pageIds.map(keyOf));
  return new Set(pageIds.filter((pageId) => held.has(keyOf(pageId))));
}
