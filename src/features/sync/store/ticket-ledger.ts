import type { ItemKind } from '../../../contract/api';
import { kvs } from '@forge/kvs';
import { batchesOf } from '../../../lib/batches';
import { Failure } from '../../../errors/failure';
import type { LedgerEntry } from '../ledger-entry';
import { message } from '../../../i18n/message';
import { writeIfUnchanged } from '../../../platform/storage/conditional-write';
import { pauseAfter } from '../../../platform/storage/pause-after';
import { readKeys } from '../../../platform/storage/read-keys';
import { isStorageError, isTransient, StorageBusy } from '../../../platform/storage/storage-error';

const entityName = 'ticket-ledger';

/** Entries of one stored part: 400 of the longest are less than 240 KiB. */
const perPart = 400;
/** Enough for the steps of one sync; all parts are read in one batch. */
const mostParts = 13;
const perBatch = 25;

/** A part of a design's ledger, under the page's id and the number of the part. */
interface StoredPart {
  [attribute: string]: unknown;
  pageId: string;
  entries: LedgerEntry[];
  /** Goes up by one with each change; a change made on an older one is refused. */
  version: number;
}

const keyOf = (pageId: string, part: number): string => `${pageId}:${String(part)}`;

/**
 * The ledger of a design's tickets, as read. Changes are collected and stored by `save`, part by part, each only if it
 * is what was read: whoever writes holds the design's lock, and where that was lost to somebody else, nothing is stored.
 */
export class TicketLedger {
  private readonly partOf = new Map<string, number>();
  private readonly dirty = new Set<number>();

  constructor(
    readonly pageId: string,
    private readonly parts: (StoredPart | undefined)[],
  ) {
    parts.forEach((part, number) => part?.entries.forEach(({ rowId }) => this.partOf.set(rowId, number)));
  }

  entries(): LedgerEntry[] {
    return this.parts.flatMap((part) => part?.entries ?? []);
  }

  /** Its tickets by the keys that they had when they were last seen, with what each is of. */
  tickets(): ReadonlyMap<string, ItemKind> {
    return new Map(this.entries().flatMap(({ key, kind }) => (key === undefined ? [] : [[key, kind]])));
  }

  get(rowId: string): LedgerEntry | undefined {
    return this.parts[this.partOf.get(rowId) ?? -1]?.entries.find((entry) => entry.rowId === rowId);
  }

  /** How many more rows it can take. */
  room(): number {
    return perPart * mostParts - this.partOf.size;
  }

  /** Adds an entry, or replaces the one of its row. */
  put(entry: LedgerEntry): void {
    const number = this.partOf.get(entry.rowId) ?? this.partWithRoom();
    const part = this.parts[number] ?? { pageId: this.pageId, entries: [], version: 0 };
    const others = part.entries.filter(({ rowId }) => rowId !== entry.rowId);
    const at = part.entries.findIndex(({ rowId }) => rowId === entry.rowId);
    this.parts[number] = { ...part, entries: at < 0 ? [...others, entry] : others.toSpliced(at, 0, entry) };
    this.partOf.set(entry.rowId, number);
    this.dirty.add(number);
  }

  remove(rowId: string): void {
    const number = this.partOf.get(rowId);
    const part = number === undefined ? undefined : this.parts[number];
    if (number === undefined || !part) return;
    this.parts[number] = { ...part, entries: part.entries.filter((entry) => entry.rowId !== rowId) };
    this.partOf.delete(rowId);
    this.dirty.add(number);
  }

  /** Stores the changes since the last time; without any, nothing is asked of storage. */
  async save(): Promise<void> {
    for (const number of [...this.dirty].sort((left, right) => left - right)) {
      const part = this.parts[number];
      if (!part) continue;
      const stored = part.version === 0 ? undefined : part;
      const next = { ...part, version: part.version + 1 };
      if (!(await writeIfUnchanged<StoredPart>(entityName, keyOf(this.pageId, number), next, stored)))
        throw new Failure('sync-running', message('syncLock.somebody'), message('syncLock.advice'));
      this.parts[number] = next;
      this.dirty.delete(number);
    }
  }

  private partWithRoom(): number {
    for (let number = 0; number < mostParts; number += 1)
      if ((this.parts[number]?.entries.length ?? 0) < perPart) return number;
    throw new Error(`The ledger of design ${this.pageId} is full`);
  }
}

export async function readLedger(pageId: string): Promise<TicketLedger> {
  const keys = Array.from({ length: mostParts }, (_, number) => keyOf(pageId, number));
  const found = await readKeys<StoredPart>(keys, entityName);
  return new TicketLedger(
    pageId,
    keys.map((key) => found.get(key)),
  );
}

/** Whose ticket an issue is. */
export interface TicketOwner {
  pageId: string;
  rowId: string;
}

const ownerKeyOf = (issueId: string): string => `ticket-of:${issueId}`;

export const ownerOfTicket = (issueId: string): Promise<TicketOwner | undefined> =>
  kvs.get<TicketOwner>(ownerKeyOf(issueId));

/** The owners of some issues, by issue id; an issue that is nobody's ticket is left out. */
export async function ownersOfTickets(issueIds: readonly string[]): Promise<Map<string, TicketOwner>> {
  const found = await readKeys<TicketOwner>(issueIds.map(ownerKeyOf));
  return new Map(
    issueIds.flatMap((id): [string, TicketOwner][] => {
      const owner = found.get(ownerKeyOf(id));
      return owner ? [[id, owner]] : [];
    }),
  );
}

/** How often owners are stored again where storage is busy. */
const tries = 3;

/**
 * Records whose tickets some issues are, so that an event of one of them finds its design. Called before the ledger has
 * the tickets: a ticket that it names is not recorded again.
 */
export async function recordOwners(
  pageId: string,
  tickets: readonly { issueId: string; rowId: string }[],
): Promise<void> {
  const owners = tickets.map(({ issueId, rowId }) => ({ key: ownerKeyOf(issueId), value: { pageId, rowId } }));
  for (const batch of batchesOf(owners, perBatch)) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await storeOwners(batch);
        break;
      } catch (error) {
        const isPassing = error instanceof StorageBusy || (isStorageError(error) && isTransient(error));
        if (!isPassing || attempt === tries) throw error;
      }
      await pauseAfter(attempt);
    }
  }
}

async function storeOwners(owners: { key: string; value: TicketOwner }[]): Promise<void> {
  const { failedKeys } = await kvs.batchSet<TicketOwner>(owners);
  const [trouble] = failedKeys;
  if (trouble) throw new StorageBusy(trouble.error.code);
}
