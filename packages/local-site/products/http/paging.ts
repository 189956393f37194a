/** One page of a list, and the cursor of the next if there is more. */
export interface Slice<Item> {
  items: Item[];
  next: string | undefined;
}

/** Cuts a list at a cursor, which is opaque to callers. Returns undefined where the cursor is none of ours. */
export function slice<Item>(items: readonly Item[], limit: number, cursor?: string): Slice<Item> | undefined {
  const start = cursor === undefined ? 0 : startOf(cursor);
  if (start === undefined) return undefined;
  const end = start + limit;
  return {
    items: items.slice(start, end),
    next: end < items.length ? cursorAt(end) : undefined,
  };
}

/** The opaque text that stands for a place in a list. */
export const cursorAt = (start: number): string => Buffer.from(`start:${start}`).toString('base64url');

/** The place that a cursor stands for; undefined where it is none of ours. */
export function startOf(cursor: string): number | undefined {
  const start = /^start:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1];
  return start === undefined ? undefined : Number(start);
}
