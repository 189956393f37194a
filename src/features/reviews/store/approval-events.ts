import { afterEvent, type ApprovalEvent, type ApprovalState, noHistory } from '../../approval/history';
import type { ContentOutline } from '../../approval/outline';
import { Failure } from '../../../errors/failure';
import { message } from '../../../i18n/message';
import { type TransactionWrite, writeInTransaction } from '../../../platform/storage/conditional-write';
import type { DesignRecord } from '../../designs/store/design-record';
import { changeDesignRecord, entityName as designEntity, getDesignRecord } from '../../designs/store/designs';
import { contentAlong } from './content-outlines';
import { bytesOf } from '../../../platform/storage/limits';
import { pauseAfter } from '../../../platform/storage/pause-after';
import { readKeys } from '../../../platform/storage/read-keys';
import { isStorageError, isTransient } from '../../../platform/storage/storage-error';

/** An event as stored: one entity each, under its page's id and its number. It is never written again. */
interface StoredEvent extends ApprovalEvent {
  [attribute: string]: unknown;
  pageId: string;
}

/** A step to be kept, with an outline of what the page said, where nothing kept has it yet. */
export interface NewEvent {
  event: Omit<ApprovalEvent, 'number'>;
  outline: ContentOutline | undefined;
}

const entityName = 'approval-event';
export const eventKey = (pageId: string, number: number): string => `${pageId}:${String(number).padStart(6, '0')}`;

/** Enough for fifty people who decide at the same moment; well under the 25 seconds a call may take. */
const retryBudgetMilliseconds = 12_000;

/**
 * Adds an event to the history of a design, and to its record what the history comes to, both or neither. `decide` gets
 * the record, and gives the event, or undefined for none; it runs again when somebody else was faster.
 */
export async function appendEvent(
  pageId: string,
  decide: (record: DesignRecord) => Promise<NewEvent | undefined>,
): Promise<DesignRecord> {
  const until = Date.now() + retryBudgetMilliseconds;
  for (let attempt = 0; Date.now() < until; attempt += 1) {
    const stored = await changeDesignRecord(pageId, (record) => record);
    const state = stored.approval ?? noHistory;
    const decided = await decide(stored);
    if (!decided) return stored;
    const event = { ...decided.event, number: state.number + 1 };
    const next = { ...stored, approval: shortened(afterEvent(state, event)), version: stored.version + 1 };
    const along = [eventAlong(pageId, event), ...(decided.outline ? contentAlong(pageId, decided.outline) : [])];
    if (await written(pageId, next, stored, along)) return next;
    await pauseAfter(attempt);
  }
  throw new Failure('stale', message('step.crowded.message'), message('step.crowded.advice'));
}

/** What a record may take for its approval; the rest of it is small. */
const largestApprovalBytes = 200 * 1024;

/** With fewer comments where hundreds of long ones would not fit, the oldest left out first: the history has them all. */
function shortened(state: ApprovalState): ApprovalState {
  let left = bytesOf(state) - largestApprovalBytes;
  if (left <= 0) return state;
  const signOffs = state.signOffs.map((signOff) => {
    if (left <= 0) return signOff;
    const { comment, ...others } = signOff;
    left -= bytesOf(comment ?? '');
    return others;
  });
  return { ...state, signOffs };
}

/** `false`: somebody else was faster, or storage is busy; whether it was written all the same, the next look shows. */
async function written(
  pageId: string,
  next: DesignRecord,
  stored: DesignRecord,
  along: readonly TransactionWrite[],
): Promise<boolean> {
  try {
    return await writeInTransaction(designEntity, pageId, next, stored, along);
  } catch (error) {
    if (isStorageError(error) && isTransient(error)) return false;
    throw error;
  }
}

const eventAlong = (pageId: string, event: ApprovalEvent): TransactionWrite => ({
  key: eventKey(pageId, event.number),
  value: { pageId, ...event } satisfies StoredEvent,
  entityName,
});

/** What is read at once of a history. */
const perRead = 25;

/**
 * All events of a design after one that are still kept, the oldest first. Numbers are dense, so events are read by key:
 * an index may not have the newest yet.
 */
export async function approvalHistory(pageId: string, after = 0): Promise<ApprovalEvent[]> {
  const found: ApprovalEvent[] = [];
  for (let first = after + 1; ; first += perRead) {
    const keys = Array.from({ length: perRead }, (_, index) => eventKey(pageId, first + index));
    const events = await readKeys<StoredEvent>(keys, entityName);
    if (first === after + 1 && !events.has(eventKey(pageId, first))) {
      const through = (await getDesignRecord(pageId))?.removed?.through ?? 0;
      if (through >= first) return approvalHistory(pageId, through);
    }
    const inOrder = keys.flatMap((key) => events.get(key) ?? []);
    found.push(...inOrder.map(eventOf));
    if (inOrder.length < perRead) return found;
  }
}

function eventOf(stored: StoredEvent): ApprovalEvent {
  const { pageId, ...event } = stored;
  return event;
}
