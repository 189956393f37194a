import { kvs } from '@forge/kvs';
import { readKeys } from './read-keys';

/** Pages that the app would have written to by itself, if nobody had unpublished changes to them. */
const keyOf = (pageId: string) => `held-write:${pageId}`;
const keptForDays = 60;

export const noteHeldWrite = (pageId: string): Promise<void> =>
  kvs.set(keyOf(pageId), new Date().toISOString(), { ttl: { unit: 'DAYS', value: keptForDays } });

/** Whether a write to the page was held back; it is forgotten with that, and noted again where it still is. */
export async function takeHeldWrite(pageId: string): Promise<boolean> {
  if ((await kvs.get(keyOf(pageId))) === undefined) return false;
  await kvs.delete(keyOf(pageId));
  return true;
}

/** Those of the pages that a write is held back from. */
export async function heldWritesOf(pageIds: readonly string[]): Promise<Set<string>> {
  const held = await readKeys<string>(pageIds.map(keyOf));
  return new Set(pageIds.filter((pageId) => held.has(keyOf(pageId))));
}
