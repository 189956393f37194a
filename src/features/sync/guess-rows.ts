import type { TrackedItem } from '../reading/design';

/** A ticket that has no row, and what is known of the one that it had. */
export interface UnplacedTicket {
  nth: number;
  summary: string;
  /** Whether its place says nothing, as no row ever named it, or the page is an older one. */
  isOfAnyRow: boolean;
}

/** More pairs than this are told apart by their places alone. */
const mostPairs = 20_000;
const longestCompared = 300;
const alike = 0.5;

/**
 * The row that each ticket is most likely made for, among rows of its kind that have none: by likeness of the words, then
 * by place. Nothing more than what to offer to a person.
 */
export function guessRows<Ticket extends UnplacedTicket>(
  tickets: readonly Ticket[],
  rows: readonly { item: TrackedItem; nth: number }[],
): Map<TrackedItem, Ticket> {
  const compares = tickets.length * rows.length <= mostPairs;
  const pairsOf = (text: string) => (compares ? letterPairs(text) : new Set<string>());
  const rowPairs = new Map(rows.map(({ item }) => [item, pairsOf(item.text)]));
  const candidates = tickets.flatMap((ticket) => {
    const ticketPairs = pairsOf(ticket.summary);
    return rows.flatMap(({ item, nth }) => {
      const likeness = likenessOf(ticketPairs, rowPairs.get(item) ?? new Set());
      const score =
        likeness >= alike
          ? 2 + likeness
          : nth === ticket.nth
            ? 1
            : ticket.isOfAnyRow
              ? 1 / (2 + Math.abs(nth - ticket.nth))
              : 0;
      return score > 0 ? [{ ticket, item, score }] : [];
    });
  });
  const found = new Map<TrackedItem, Ticket>();
  const placed = new Set<Ticket>();
  for (const { ticket, item } of candidates.sort((left, right) => right.score - left.score)) {
    if (placed.has(ticket) || found.has(item)) continue;
    found.set(item, ticket);
    placed.add(ticket);
  }
  return found;
}

/** Pairs of neighbouring characters: alike in languages with and without spaces. */
function letterPairs(text: string): Set<string> {
  const line = text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim().slice(0, longestCompared);
  return new Set(Array.from({ length: Math.max(0, line.length - 1) }, (_, at) => line.slice(at, at + 2)));
}

function likenessOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size + right.size === 0) return 0;
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared += 1;
  return (2 * shared) / (left.size + right.size);
}
