import { type DisplayText, message } from '../../../i18n/message';
import type { Skipped } from '../design';

/** How many of the same reason are named before the rest is only counted. */
const named = 5;

/** Members of one list or table that are not read, one entry a reason: “Open Questions, rows 2, 3 and 7”. */
export function unread(
  heading: string,
  member: 'row' | 'item',
  reasons: readonly { number: number; reason: DisplayText }[],
): Skipped[] {
  const byReason = new Map<string, { reason: DisplayText; same: number[] }>();
  for (const { number, reason } of reasons) {
    const key = JSON.stringify(reason);
    const { same } = byReason.get(key) ?? { same: [] };
    byReason.set(key, { reason, same: [...same, number] });
  }
  return [...byReason.values()].map(({ reason, same }) => ({
    what: message(member === 'row' ? 'items.unreadRows' : 'items.unreadItems', {
      heading,
      count: same.length,
      numbers: enumerated(same),
    }),
    reason,
  }));
}

function enumerated(numbers: readonly number[]): DisplayText {
  const shown = numbers.slice(0, named).map(String);
  const rest = numbers.length - shown.length;
  const last = rest > 0 ? message('items.more', { count: rest }) : shown.pop();
  if (last === undefined) return '';
  return shown.length === 0 ? last : message('items.numbersAndLast', { numbers: shown, last });
}
