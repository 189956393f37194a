import { say } from '../../../i18n/format';
import type { Skipped } from '../design';

/** How many of the same reason are named before the rest is only counted. */
const named = 5;

/** Members of one list or table that are not read, one entry a reason: “Open Questions, rows 2, 3 and 7”. */
export function unread(
  heading: string,
  member: 'row' | 'item',
  reasons: readonly { number: number; reason: string }[],
): Skipped[] {
  const numbers = new Map<string, number[]>();
  for (const { number, reason } of reasons) {
    const same = numbers.get(reason);
    if (same) same.push(number);
    else numbers.set(reason, [number]);
  }
  return [...numbers].map(([reason, same]) => ({
    what: say(member === 'row' ? 'items.unreadRows' : 'items.unreadItems', {
      heading,
      count: same.length,
      numbers: enumerated(same),
    }),
    reason,
  }));
}

function enumerated(numbers: readonly number[]): string {
  const shown = numbers.slice(0, named).map(String);
  const rest = numbers.length - shown.length;
  const last = rest > 0 ? say('items.more', { count: rest }) : shown.pop();
  return shown.length === 0
    ? String(last)
    : say('items.numbersAndLast', { numbers: shown.join(say('text.separator')), last: String(last) });
}
