import { noHistory } from '../approval/history';
import { monthsBefore, supersededThrough } from '../approval/retention';
import { approvalHistory } from '../reviews/store/approval-events';
import { getRetention } from './store/data-retention';
import type { DesignRecord } from '../designs/store/design-record';
import { changeDesignRecord, designsAfter } from '../designs/store/designs';
import { removeRounds } from '../reviews/store/removed-rounds';

/** Designs whose histories are read within the time of a function. */
const designsPerPart = 25;

/**
 * Removes superseded rounds of the next designs, where an admin set how long they are kept. The page id to go on after;
 * undefined behind the last design.
 */
export async function removeOldRounds(after: string | undefined): Promise<string | undefined> {
  const { months } = await getRetention();
  if (months === null) return undefined;
  const before = monthsBefore(months, new Date());
  const designs = await designsAfter(after, designsPerPart);
  for (const { pageId } of designs.filter(mayHaveSuperseded)) await removeFrom(pageId, before);
  return designs.length < designsPerPart ? undefined : designs.at(-1)?.pageId;
}

/** An index may be behind: whether there is anything to remove, the record itself says. */
const mayHaveSuperseded = ({ approval = noHistory, removed }: DesignRecord): boolean =>
  approval.number > (removed?.through ?? 0) + 1 || (removed !== undefined && removed.from <= removed.through);

async function removeFrom(pageId: string, before: string): Promise<void> {
  const record = await changeDesignRecord(pageId, (stored) => stored);
  const through = record.removed?.through ?? 0;
  const history = await approvalHistory(pageId, through);
  const { number } = record.approval ?? noHistory;
  const superseded = supersededThrough(
    history.filter((event) => event.number <= number),
    record.approval ?? noHistory,
    before,
  );
  const next = await changeDesignRecord(pageId, (stored) =>
    // Somebody took a step meanwhile: the next week looks again.
    superseded <= through || stored.approval?.number !== number
      ? stored
      : { ...stored, removed: { through: superseded, from: stored.removed?.from ?? 1, at: new Date().toISOString() } },
  );
  if (next.removed) await removeRounds(pageId, next.removed);
}
