import type { TrackedItem } from '../design/design';
import { say } from '../words/say';
import { pageFields } from './fields';
import { assumedBase, type Base, isStale, type Merge, mergeFields, type Move } from './merge';
import type { RowIdentity, Ticket } from './ticket';

/** One step of a sync. The id stays the same as long as the step is the same, from the preview to the last slice. */
export type SyncAction = { id: string } & (
  | { type: 'create'; item: TrackedItem; identity: RowIdentity }
  /**
   * The row names its ticket again, or names it by its present key. `createId` is the step that a preview shows instead
   * as long as nobody knows that the ticket was created.
   */
  | { type: 'relink'; item: TrackedItem; ticket: Ticket; createId: string; reason: string }
  /** One field goes from one side to the other. */
  | { type: 'update'; item: TrackedItem; ticket: Ticket; merge: Move }
  /** Done, or open again, on the side that `merge` names. */
  | { type: 'complete' | 'reopen'; item: TrackedItem; ticket: Ticket; merge: Move }
  /** A person decides which side is right. */
  | { type: 'conflict'; item: TrackedItem; ticket: Ticket; merge: Extract<Merge, { type: 'conflict' }> }
  /** The row's link to an issue that is gone is taken away, so that the next sync gives it a ticket. */
  | { type: 'unlink'; item: TrackedItem; key: string; reason: string }
  /** The row is gone from the page: its ticket is closed, never deleted. */
  | { type: 'close'; ticket: Ticket; reason: string }
  | { type: 'keep'; item: TrackedItem; ticket: Ticket }
  /** Both sides say the same, but the ticket still has an older base: the next change would be taken for the other side's. */
  | { type: 'note'; item: TrackedItem; ticket: Ticket }
  | { type: 'skip'; item: TrackedItem; reason: string }
);

export type ActionOf<Type extends SyncAction['type']> = Extract<SyncAction, { type: Type }>;

export interface PlanInput {
  pageId: string;
  items: readonly TrackedItem[];
  /** The sub-tasks of the design's tracking issue. */
  tickets: readonly Ticket[];
  /** Issues that rows name and that are not among the sub-tasks, by the key the row has; undefined for one that is gone. */
  strays: ReadonlyMap<string, Ticket | undefined>;
  newRowId: () => string;
}

/** The base that a ticket is merged on. */
export const baseOf = (item: TrackedItem, ticket: Ticket): Base =>
  ticket.state?.base ?? assumedBase(pageFields(item), ticket.fields);

/**
 * What a sync has to do. Every ticket serves one row at most; no row takes over an issue that was made for another page,
 * and no ticket is taken by a guess that another row names.
 */
export function planSync({ pageId, items, tickets, strays, newRowId }: PlanInput): SyncAction[] {
  const free = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  const taken = new Set<string>();
  const plan = new Map<TrackedItem, SyncAction[]>();
  const nameOf = namesOf(items);
  const undecided = () => items.filter((item) => !plan.has(item));
  const isOurs = ({ state }: Ticket, item: TrackedItem) => state?.pageId === pageId && state.kind === item.kind;
  const take = ({ id }: Ticket) => {
    free.delete(id);
    taken.add(id);
  };

  for (const [key, rows] of rowsByKey(items)) {
    const subtask = tickets.find((ticket) => ticket.key === key);
    const named = subtask ?? strays.get(key);
    // Of a row and its copies, the ticket stays with the one it was made for.
    for (const item of rows.toSorted((left, right) => claimOf(right, named) - claimOf(left, named))) {
      const name = nameOf(item);
      if (!named) {
        plan.set(item, [unlink(name, item, key)]);
      } else if (subtask?.state && subtask.state.pageId !== pageId) {
        plan.set(item, [skip(name, item, say('sync.reason.otherDesign', { key }))]);
      } else if (!subtask && !isOurs(named, item)) {
        const reason = say('sync.reason.notASubtask', { key });
        plan.set(item, [skip(name, item, reason)]);
      } else if (taken.has(named.id)) {
        const reason = say('sync.reason.taken', { key });
        plan.set(item, [skip(name, item, reason)]);
      } else {
        const moved =
          named.key === key ? [] : [relink(name, item, named, say('sync.reason.renamed', { key, now: named.key }))];
        plan.set(item, [...moved, ...settle(item, named)]);
        take(named);
      }
    }
  }

  // All row ids before any text: no guess may take a ticket that another row has a better claim to.
  for (const claims of [sameRow, sameText]) {
    for (const item of undecided()) {
      const ticket = [...free.values()].find((candidate) => isOurs(candidate, item) && claims(item, candidate));
      if (!ticket) continue;
      const reason = say('sync.reason.lostLink');
      plan.set(item, [relink(nameOf(item), item, ticket, reason), ...changes(item, ticket)]);
      take(ticket);
    }
  }

  const takenIds = new Set(items.filter((item) => plan.has(item)).map(({ rowId }) => rowId));
  for (const item of undecided()) {
    // A copied row carries the row id of the original, and needs one of its own.
    const rowId = item.rowId === undefined || takenIds.has(item.rowId) ? newRowId() : item.rowId;
    takenIds.add(rowId);
    const identity = { pageId, kind: item.kind, rowId, text: item.text };
    plan.set(item, [{ id: createId(nameOf(item)), type: 'create', item, identity }]);
  }

  const orphans = [...free.values()].filter(({ state, fields }) => state?.pageId === pageId && !fields.done);
  return [...items.flatMap((item) => plan.get(item) ?? []), ...orphans.map(close)];
}

type Claim = (item: TrackedItem, ticket: Ticket) => boolean;

const sameRow: Claim = (item, { state }) => item.rowId !== undefined && state?.rowId === item.rowId;
const sameText: Claim = (item, { state }) => state !== undefined && folded(state.text) === folded(item.text);
const folded = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

/** How much a row has to say for itself that names a ticket, beside other rows that name it too. */
function claimOf(item: TrackedItem, ticket: Ticket | undefined): number {
  if (!ticket) return 0;
  return (sameRow(item, ticket) ? 2 : 0) + (sameText(item, ticket) ? 1 : 0);
}

function rowsByKey(items: readonly TrackedItem[]): Map<string, TrackedItem[]> {
  const rows = new Map<string, TrackedItem[]>();
  for (const item of items) {
    if (item.ticket) rows.set(item.ticket.key, [...(rows.get(item.ticket.key) ?? []), item]);
  }
  return rows;
}

/** Of a row without an id, as much of its text goes into the ids of its steps. */
const longestName = 200;

/** A name for each item that no other has: its kind, and its row or its text, with a number where copies have the same. */
function namesOf(items: readonly TrackedItem[]): (item: TrackedItem) => string {
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

const createId = (name: string): string => `create:${name}`;

const relink = (name: string, item: TrackedItem, ticket: Ticket, reason: string): SyncAction => ({
  id: `relink:${ticket.id}`,
  type: 'relink',
  item,
  ticket,
  createId: createId(name),
  reason,
});

const unlink = (name: string, item: TrackedItem, key: string): SyncAction => ({
  id: `unlink:${name}`,
  type: 'unlink',
  item,
  key,
  reason: say('sync.reason.issueGone', { key }),
});

const skip = (name: string, item: TrackedItem, reason: string): SyncAction => ({
  id: `skip:${name}`,
  type: 'skip',
  item,
  reason,
});

const close = (ticket: Ticket): SyncAction => ({
  id: `close:${ticket.id}`,
  type: 'close',
  ticket,
  reason: say('sync.reason.rowGone'),
});

function settle(item: TrackedItem, ticket: Ticket): SyncAction[] {
  const due = changes(item, ticket);
  if (due.length > 0) return due;
  const type = isStale(ticket.state?.base, pageFields(item), ticket.fields) ? 'note' : 'keep';
  return [{ id: `${type}:${ticket.id}`, type, item, ticket }];
}

function changes(item: TrackedItem, ticket: Ticket): SyncAction[] {
  return mergeFields(baseOf(item, ticket), pageFields(item), ticket.fields).map((merge): SyncAction => {
    const id = `${merge.field}:${ticket.id}`;
    if (merge.type === 'conflict') return { id, type: 'conflict', item, ticket, merge };
    if (merge.field === 'done') return { id, type: merge.to === true ? 'complete' : 'reopen', item, ticket, merge };
    return { id, type: 'update', item, ticket, merge };
  });
}
