import type { TrackedItem } from '../design';
import { saysNone } from '../vocabulary/status-words';
import { type Entry, itemOfEntry, type WordsReader } from './entry';
import type { Reading, Scope } from './scope';
import { unread } from './unread';

/** The items that the entries of one list, or one after another, say. */
export function readEntries(entries: readonly Entry[], scope: Scope, read: WordsReader): Reading {
  const items: TrackedItem[] = [];
  const reasons: { number: number; reason: string }[] = [];
  for (const [index, entry] of entries.entries()) {
    const item = itemOfEntry(entry, scope, read);
    if ('reason' in item) reasons.push({ number: index + 1, reason: item.reason });
    else if (!saysNone(item.text)) items.push(item);
  }
  return { items, skipped: unread(scope.heading, 'item', reasons) };
}
