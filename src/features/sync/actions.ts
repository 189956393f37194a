import type { ItemKind } from '../../contract/api';
import type { TrackedItem } from '../reading/design';
import { type DisplayText, message } from '../../i18n/message';
import { pageFields } from './fields';
import type { LedgerEntry } from './ledger-entry';
import { assumedBase, type Base, isStale, type Merge, mergeFields, type FieldUpdate } from './merge';
import type { RowClaim, Ticket } from './ticket';

/** An item with its ticket, and the ledger's entry of both. */
export interface Pair {
  item: TrackedItem;
  ticket: Ticket;
  entry: LedgerEntry;
}

/** One step of a sync. The id stays the same as long as the step is the same, from the preview to the last slice. */
export type SyncAction = { id: string } &
  /** `doubt`: a ticket without a row may be this row's, so that nobody creates another one without saying so. */
  (
    | { type: 'create'; item: TrackedItem; nth: number; identity: RowClaim; doubt?: DisplayText; insteadOf?: string }
    /**
     * The row names its ticket again, or names it by its present key. `createId` is the step that a preview shows instead
     * as long as nobody knows that the ticket was created. `guessed`: it is likely the row's, and a person decides.
     */
    | ({ type: 'relink'; createId?: string; guessed: boolean; reason: DisplayText } & Pair)
    /** One field goes from one side to the other. */
    | ({ type: 'update'; merge: FieldUpdate } & Pair)
    /** Done, or open again, on the side that `merge` names. */
    | ({ type: 'complete' | 'reopen'; merge: FieldUpdate } & Pair)
    /** A person decides which side is right. */
    | ({ type: 'conflict'; merge: Extract<Merge, { type: 'conflict' }> } & Pair)
    /** The row's link to an issue that is gone is taken away, so that the next sync gives it a ticket. */
    | { type: 'unlink'; item: TrackedItem; entry: LedgerEntry; key: string; reason: DisplayText }
    /** The row is gone from the page, or has another ticket: the ticket is closed, never deleted. */
    | { type: 'close'; ticket: Ticket; kind: ItemKind; reason: DisplayText }
    /** `isStale`: the ledger does not say yet what both sides say. */
    | ({ type: 'keep'; isStale: boolean } & Pair)
    /** `insteadOf`: the step that a preview may have shown before. */
    | { type: 'skip'; item: TrackedItem; reason: DisplayText; insteadOf?: string }
  );

export type ActionOf<Type extends SyncAction['type']> = Extract<SyncAction, { type: Type }>;

/** The base that a ticket is merged on. */
export const baseOf = (item: TrackedItem, ticket: Ticket, { base }: LedgerEntry): Base =>
  base ?? assumedBase(pageFields(item), ticket.fields);

/** Of a row without an id, as much of its text goes into the ids of its steps. */
const longestName = 200;

/** A name for each item that no other has: its kind, and its row or its text, with a number where copies have the same. */
export function namesOf(items: readonly TrackedItem[]): (item: TrackedItem) => string {
  const times = new Map<string, number>();
  const names = new Map<TrackedItem, string>();
  for (const item of items) {
    const name = `${item.kind}:${item.rowId ?? item.text.slice(0, longestName)}`;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    names.set(item, time === 1 ? name : `${name}#${String(time)}`);
  }
  return (item) => names.get(item) ?? '';
}

export const createId = (name: string): string => `create:${name}`;

export const relink = (pair: Pair, reason: DisplayText, createsInstead: string): ActionOf<'relink'> => ({
  id: `relink:${pair.ticket.id}`,
  type: 'relink',
  ...pair,
  createId: createsInstead,
  guessed: false,
  reason,
});

/** A guess. Its id names the row: who chose it chose that row, whatever is guessed once the page is another. */
export const guessedRelink = (name: string, pair: Pair, reason: DisplayText): ActionOf<'relink'> => ({
  id: `relink:${pair.ticket.id}:${name}`,
  type: 'relink',
  ...pair,
  guessed: true,
  reason,
});

export const unlink = (name: string, item: TrackedItem, entry: LedgerEntry, key: string): SyncAction => ({
  id: `unlink:${name}`,
  type: 'unlink',
  item,
  entry,
  key,
  reason: message('sync.reason.issueGone', { key }),
});

export const skip = (name: string, item: TrackedItem, reason: DisplayText, insteadOf?: string): SyncAction => ({
  id: `skip:${name}`,
  type: 'skip',
  item,
  reason,
  ...(insteadOf !== undefined && { insteadOf }),
});

export const close = (ticket: Ticket, { kind }: LedgerEntry, reason: DisplayText): SyncAction => ({
  id: `close:${ticket.id}`,
  type: 'close',
  ticket,
  kind,
  reason,
});

export function fieldUpdatesOf(pair: Pair): SyncAction[] {
  const due = changes(pair);
  if (due.length > 0) return due;
  const { item, ticket, entry } = pair;
  const isNoted = entry.state === 'placed' && entry.base !== undefined && entry.key === item.ticket?.key;
  const stale = !isNoted || isStale(baseOf(item, ticket, entry), pageFields(item), ticket.fields);
  return [{ id: `keep:${ticket.id}`, type: 'keep', ...pair, isStale: stale }];
}

export function changes(pair: Pair): SyncAction[] {
  const { item, ticket, entry } = pair;
  return mergeFields(baseOf(item, ticket, entry), pageFields(item), ticket.fields).map((merge): SyncAction => {
    const id = `${merge.field}:${ticket.id}`;
    if (merge.type === 'conflict') return { id, type: 'conflict', ...pair, merge };
    if (merge.field === 'done') return { id, type: merge.to === true ? 'complete' : 'reopen', ...pair, merge };
    return { id, type: 'update', ...pair, merge };
  });
}
