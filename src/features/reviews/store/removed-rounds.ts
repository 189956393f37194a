import { kvs } from '@forge/kvs';
import type { Removed } from '../../approval/retention';
import { batchesOf } from '../../../lib/batches';
import { approvalHistory, eventKey } from './approval-events';
import { outlineKey } from './content-outlines';
import { changeDesignRecord } from '../../designs/store/designs';

const perBatch = 25;

/**
 * Removes the entries of a design's history that its record says are removed, and the outlines that no other entry has.
 * What is cut short is done again: the record says how far it came.
 */
export async function removeRounds(pageId: string, { through, from }: Removed): Promise<void> {
  if (from > through) return;
  const [gone, kept] = [await approvalHistory(pageId, from - 1), await approvalHistory(pageId, through)];
  const names = (events: typeof kept) =>
    events.map(({ digest, progress = '' }) => outlineKey(pageId, digest, progress));
  const stay = new Set(names(kept));
  const outlines = [...new Set(names(gone.filter(({ number }) => number <= through)))].filter((key) => !stay.has(key));
  for (const key of outlines) await kvs.delete(key);
  const numbers = Array.from({ length: through - from + 1 }, (_, index) => from + index);
  for (const batch of batchesOf(numbers, perBatch)) {
    const transaction = kvs.transact();
    for (const number of batch) transaction.delete(eventKey(pageId, number), { entityName: 'approval-event' });
    await transaction.execute();
  }
  await changeDesignRecord(pageId, (record) =>
    record.removed?.through === through ? { ...record, removed: { ...record.removed, from: through + 1 } } : record,
  );
}
