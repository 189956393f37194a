import { ProductError } from './product-error';
import type { Call } from './answer';

/** A part of a list, and what names the next one; undefined at its end. */
export interface ResultPage<Item, Next> {
  items: readonly Item[];
  next: Next | undefined;
}

/** More than any site has; a product that never ends a list is in trouble. */
const mostParts = 200;

type ReadPart<Item, Next> = (from: Next | undefined) => Promise<ResultPage<Item, Next>>;

/** Reads a list to its end, part by part. */
export const readAllPages = <Item, Next>(call: Call, read: ReadPart<Item, Next>): Promise<Item[]> =>
  readPagesUpTo(Infinity, call, read);

/** The first `most` items of a list, in as many parts as it takes: a product may give fewer in one than it was asked for. */
export async function readPagesUpTo<Item, Next>(most: number, call: Call, read: ReadPart<Item, Next>): Promise<Item[]> {
  const items: Item[] = [];
  let from: Next | undefined;
  for (let parts = 0; parts < mostParts; parts += 1) {
    const part = await read(from);
    items.push(...part.items);
    if (part.next === undefined || items.length >= most) return items.slice(0, most);
    from = part.next;
  }
  throw new ProductError(call.product, 'unavailable', call.name, ['the list does not end']);
}

/** The cursor in the link to the next part of a list of Confluence's. */
export function cursorIn(next: string | undefined): string | undefined {
  if (next === undefined) return undefined;
  return new URL(next, 'https://confluence.invalid').searchParams.get('cursor') ?? undefined;
}

/** Where the next part of a list of Jira's begins that says where a part starts and how long the list is. */
export function nextStart(startAt: number, length: number, total: number): number | undefined {
  const end = startAt + length;
  return length === 0 || end >= total ? undefined : end;
}
