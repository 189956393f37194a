import type { ItemKind } from '../../contract/api';
import type { TrackedItem } from '../reading/design';
import { type DisplayText, message, type MessageDescriptor } from '../../i18n/message';
import {
  type ActionOf,
  changes,
  close,
  createId,
  namesOf,
  type Pair,
  guessedRelink,
  relink,
  fieldUpdatesOf,
  skip,
  type SyncAction,
  unlink,
} from './actions';
import { guessRows } from './guess-rows';
import type { KnownTicket, KnownTickets } from './known-tickets';
import type { LedgerEntry } from './ledger-entry';
import { nameOf } from './fingerprints';
import type { Ticket } from './ticket';

export interface PlanInput extends KnownTickets {
  pageId: string;
  items: readonly TrackedItem[];
  /** Sub-tasks, by id, that other designs have in their ledgers. */
  ofOthers: ReadonlySet<string>;
  newRowId: () => string;
}

/** What is decided so far. Every ticket serves one row at most. */
interface Planning {
  pageId: string;
  items: readonly TrackedItem[];
  known: readonly KnownTicket[];
  plan: Map<TrackedItem, SyncAction[]>;
  taken: Set<KnownTicket>;
  /** Kinds of items of which a row does not name the ticket that it had, whether or not that may be seen. */
  withLostLinks: Set<ItemKind>;
  /** Tickets whose place says nothing any more. */
  lost: Set<KnownTicket>;
  nameOf: (item: TrackedItem) => string;
  nthOf: (item: TrackedItem) => number;
  /** An id for the row of a new ticket that no other row has. */
  rowIdFor: (item: TrackedItem) => string;
}

/** What a sync has to do, and the rows of the ledger whose place says nothing any more. */
export interface PlannedActions {
  plan: SyncAction[];
  lost: string[];
}

/**
 * What a sync has to do: first for rows that name a ticket, then for those that the ledger knows by their id or their
 * words, then for the rest. A row's ticket is what the ledger says, and no ticket is given to a row by a guess.
 */
export function planSync({ pageId, items, known, duplicates, unknown, ofOthers, newRowId }: PlanInput): PlannedActions {
  const plan = new Map<TrackedItem, SyncAction[]>();
  const planning: Planning = {
    pageId,
    items,
    known,
    plan,
    taken: new Set(),
    withLostLinks: new Set(),
    lost: new Set(),
    nameOf: namesOf(items),
    nthOf: placesOf(items),
    rowIdFor: rowIdsIn(plan, known, newRowId),
  };
  planNamed(planning, unknown, ofOthers);
  planKnown(planning);
  for (const kind of ['question', 'milestone'] as const) planRest(planning, kind);

  const orphans = known.flatMap((one) =>
    one.is === 'seen' && !planning.taken.has(one) && !one.ticket.fields.done
      ? [close(one.ticket, one.entry, message('sync.reason.rowGone'))]
      : [],
  );
  const seconds = duplicates.flatMap(({ ticket, entry }) =>
    ticket.fields.done ? [] : [close(ticket, entry, message('sync.reason.duplicate', { key: entry.key ?? '' }))],
  );
  return {
    plan: [...items.flatMap((item) => plan.get(item) ?? []), ...orphans, ...seconds],
    lost: [...planning.lost].map(({ entry }) => entry.rowId),
  };
}

/** Each item's place among those of its kind. */
export function placesOf(items: readonly TrackedItem[]): (item: TrackedItem) => number {
  const counts = new Map<ItemKind, number>();
  const places = new Map<TrackedItem, number>();
  for (const item of items) {
    const place = counts.get(item.kind) ?? 0;
    counts.set(item.kind, place + 1);
    places.set(item, place);
  }
  return (item) => places.get(item) ?? 0;
}

/** Longer ids of rows are not taken over: the ledger has to hold them. */
const longestRowId = 64;

function rowIdsIn(
  plan: ReadonlyMap<TrackedItem, SyncAction[]>,
  known: readonly KnownTicket[],
  newRowId: () => string,
): Planning['rowIdFor'] {
  const given = new Set<string>();
  return ({ rowId }) => {
    if (given.size === 0) {
      for (const item of plan.keys()) if (item.rowId !== undefined) given.add(item.rowId);
      for (const { is, entry } of known) if (is !== 'gone') given.add(entry.rowId);
    }
    // A copied row carries the row id of the original, and needs one of its own.
    const id = rowId === undefined || rowId.length > longestRowId || given.has(rowId) ? newRowId() : rowId;
    given.add(id);
    return id;
  };
}

/** Rows that name a ticket. */
function planNamed(planning: Planning, unknown: readonly Ticket[], ofOthers: ReadonlySet<string>): void {
  const { pageId, items, known, plan, taken, nameOf: names, nthOf } = planning;
  const knownByKey = new Map(known.flatMap((one) => keysOf(one).map((key) => [key, one])));
  const unknownByKey = new Map(unknown.map((ticket) => [ticket.key, ticket]));
  for (const [key, rows] of rowsByKey(items)) {
    const one = knownByKey.get(key);
    // Of a row and its copies, the ticket stays with the one it was made for.
    for (const item of rows.toSorted((left, right) => claimOf(right, one) - claimOf(left, one))) {
      const leave = (reason: DisplayText) => plan.set(item, [skip(names(item), item, reason)]);
      if (one?.entry.kind === item.kind) {
        if (taken.has(one)) leave(message('sync.reason.taken', { key }));
        else plan.set(item, namedSteps(one, item, key, names(item)));
        taken.add(one);
        continue;
      }
      const byHand = one ? undefined : unknownByKey.get(key);
      if (!byHand) leave(message('sync.reason.notASubtask', { key }));
      else if (ofOthers.has(byHand.id) || isClaimedByOther(byHand, pageId))
        leave(message('sync.reason.otherDesign', { key }));
      else if (rows.some((row) => row !== item && plan.has(row))) leave(message('sync.reason.taken', { key }));
      else plan.set(item, fieldUpdatesOf({ item, ticket: byHand, entry: entryFor(byHand, item, nthOf(item)) }));
    }
  }
}

/** What becomes of a row that names a ticket of the ledger. */
function namedSteps(one: KnownTicket, item: TrackedItem, key: string, name: string): SyncAction[] {
  if (one.is === 'hidden') return [skip(name, item, message('sync.reason.hidden', { key }))];
  if (one.is !== 'seen') return [unlink(name, item, one.entry, key)];
  const pair: Pair = { item, ticket: one.ticket, entry: one.entry };
  if (one.ticket.key === key) return fieldUpdatesOf(pair);
  return [
    relink(pair, message('sync.reason.renamed', { key, now: one.ticket.key }), createId(name)),
    ...fieldUpdatesOf(pair),
  ];
}

/** Rows that name no ticket, and that the ledger knows by their id or their words. */
function planKnown(planning: Planning): void {
  const { items, known, plan, taken } = planning;
  const byRow = new Map(known.map((one) => [one.entry.rowId, one]));
  const byName = new Map<string, KnownTicket[]>();
  for (const one of known) for (const name of one.entry.names) byName.set(name, [...(byName.get(name) ?? []), one]);
  const finders: ((item: TrackedItem) => readonly (KnownTicket | undefined)[])[] = [
    // All row ids before any words: no likeness may take a ticket that another row has a better claim to.
    ({ rowId }) => [rowId === undefined ? undefined : byRow.get(rowId)],
    ({ text }) => byName.get(nameOf(text)) ?? [],
  ];
  for (const find of finders) {
    for (const item of items) {
      if (plan.has(item)) continue;
      const one = find(item).find(
        (found) => found && found.is !== 'gone' && found.entry.kind === item.kind && !taken.has(found),
      );
      if (!one) continue;
      taken.add(one);
      if (one.is === 'seen' || (one.is === 'hidden' && one.entry.state === 'placed'))
        planning.withLostLinks.add(item.kind);
      plan.set(item, knownSteps(planning, one, item));
    }
  }
}

/** What becomes of a row that names no ticket, and that an entry of the ledger is for. */
function knownSteps(planning: Planning, one: KnownTicket, item: TrackedItem): SyncAction[] {
  const name = planning.nameOf(item);
  switch (one.is) {
    case 'seen': {
      const pair: Pair = { item, ticket: one.ticket, entry: one.entry };
      return [relink(pair, message('sync.reason.lostLink'), createId(name)), ...changes(pair)];
    }
    case 'hidden':
      return [skip(name, item, message('sync.reason.hiddenTicket'), createId(name))];
    case 'pending':
      return [pendingSkip(name, item, one)];
    default:
      return [item.done ? answered(name, item) : create(planning, item, one.entry.rowId)];
  }
}

/** Rows of a kind that nothing is known of: they get a ticket, unless one that has no row may be theirs. */
function planRest(planning: Planning, kind: ItemKind): void {
  const { items, known, plan, taken, lost, nameOf: names, nthOf, rowIdFor } = planning;
  const rows = items
    .filter((item) => item.kind === kind && !plan.has(item))
    .map((item) => ({ item, nth: nthOf(item) }));
  if (rows.length === 0) return;
  const free = known.filter((one) => one.entry.kind === kind && !taken.has(one));
  if (isWithoutLinks(planning, kind)) for (const one of free) if (one.entry.state === 'placed') lost.add(one);
  const standsAnywhere = (one: KnownTicket) =>
    lost.has(one) || one.entry.isLost === true || one.entry.state !== 'placed';
  const homeless = free.flatMap((one) =>
    one.is === 'seen' && (one.entry.state !== 'placed' || !one.ticket.fields.done)
      ? [{ ...one, nth: one.entry.nth, summary: one.ticket.fields.text, isOfAnyRow: standsAnywhere(one) }]
      : [],
  );
  const guesses = guessRows(homeless, rows);
  // A guess may have given the ticket of the row at this place to another row.
  const mayBeOf = (nth: number) => homeless.find((one) => one.isOfAnyRow || one.nth === nth)?.ticket.key;
  const pending = free.find((one) => one.is === 'pending');
  const hidden = free.filter(({ is }) => is === 'hidden');
  // Its words may not be compared for somebody who may not see them: the place alone speaks for a row that had it.
  const mayBeHidden = (nth: number) => hidden.some((one) => standsAnywhere(one) || one.entry.nth === nth);
  const unanswered = new Map(free.flatMap(({ is, entry }) => (is === 'unanswered' ? [[entry.nth, entry]] : [])));
  const createAnyway = (item: TrackedItem, doubt: MessageDescriptor): SyncAction => ({
    ...create(planning, item, rowIdFor(item)),
    id: `create-anyway:${names(item)}`,
    doubt,
    insteadOf: createId(names(item)),
  });
  for (const { item, nth } of rows) {
    const name = names(item);
    const guess = guesses.get(item);
    const mayBe = mayBeOf(nth);
    if (guess) {
      const { ticket, entry } = guess;
      const offer = guessedRelink(name, { item, ticket, entry }, message('sync.reason.likely', { key: ticket.key }));
      const doubt = message('sync.reason.mayBe', { key: ticket.key });
      plan.set(item, [offer, item.done ? answered(name, item) : createAnyway(item, doubt)]);
    } else if (item.done) plan.set(item, [answered(name, item)]);
    else if (pending) plan.set(item, [pendingSkip(name, item, pending)]);
    else if (mayBe !== undefined) plan.set(item, [createAnyway(item, message('sync.reason.mayBe', { key: mayBe }))]);
    else if (mayBeHidden(nth)) plan.set(item, [createAnyway(item, message('sync.reason.mayBeHidden'))]);
    else plan.set(item, [create(planning, item, unanswered.get(nth)?.rowId ?? rowIdFor(item))]);
  }
}

/**
 * Whether links to tickets are missing as in an older version of the page, where a row stands somewhere else than when its
 * link was written: a row of a known ticket does not name it, or none names any.
 */
function isWithoutLinks({ items, withLostLinks }: Planning, kind: ItemKind): boolean {
  return withLostLinks.has(kind) || items.every((item) => item.kind !== kind || item.ticket === undefined);
}

const create = ({ pageId, nameOf: names, nthOf }: Planning, item: TrackedItem, rowId: string): ActionOf<'create'> => ({
  id: createId(names(item)),
  type: 'create',
  item,
  nth: nthOf(item),
  identity: { pageId, kind: item.kind, rowId },
});

const answered = (name: string, item: TrackedItem): SyncAction =>
  skip(name, item, message('sync.reason.answered'), createId(name));

const pendingSkip = (
  name: string,
  item: TrackedItem,
  { seconds }: Extract<KnownTicket, { is: 'pending' }>,
): SyncAction => skip(name, item, message('sync.reason.pending', { seconds }), createId(name));

/** The keys that a row may name a ticket by: what it is now, and what it was when it was last seen. */
const keysOf = (one: KnownTicket): string[] => [
  ...(one.entry.key === undefined ? [] : [one.entry.key]),
  ...(one.is === 'seen' ? [one.ticket.key] : []),
];

const isClaimedByOther = ({ claim }: Ticket, pageId: string): boolean => claim !== undefined && claim.pageId !== pageId;

/** An entry for a sub-task that people made, and that a row names. */
const entryFor = ({ id, key }: Ticket, { kind, text }: TrackedItem, nth: number): LedgerEntry => ({
  rowId: `issue-${id}`,
  kind,
  names: [nameOf(text)],
  nth,
  state: 'created',
  at: new Date(0).toISOString(),
  by: '',
  issueId: id,
  key,
});

/** How much a row has to say for itself that names a ticket, beside other rows that name it too. */
function claimOf({ rowId, text }: TrackedItem, one: KnownTicket | undefined): number {
  if (!one) return 0;
  const { entry } = one;
  return (rowId !== undefined && entry.rowId === rowId ? 2 : 0) + (entry.names.includes(nameOf(text)) ? 1 : 0);
}

function rowsByKey(items: readonly TrackedItem[]): Map<string, TrackedItem[]> {
  const rows = new Map<string, TrackedItem[]>();
  for (const item of items) {
    if (item.ticket) rows.set(item.ticket.key, [...(rows.get(item.ticket.key) ?? []), item]);
  }
  return rows;
}
