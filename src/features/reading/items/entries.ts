import type { DisplayText } from '../../../i18n/message';
import type { TrackedItem } from '../design';
import { type Entry, itemOfEntry, type WordsReader } from './entry';
import type { Reading, Scope } from './scope';
import { unread } from './unread';

/** The items that the entries of one list, or one after another, say. */
export function readEntries(entries: readonly Entry[], scope: Scope, read: WordsReader): Reading {
  const items: TrackedItem[] = [];
  const reasons: { number: number; reason: DisplayText }[] = [];
  for (const [index, entry] of entries.entries()) {
    const item = itemOfEntry(entry, scope, read);
    if (item && 'reason' in item) reasons.push({ number: index + 1, reason: item.reason });
    else if (item) items.push(item);
  }
  return { items, skipped: unread(scope.heading, 'item', reasons) };
}
