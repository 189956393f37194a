import { asUser } from '@forge/api';
import type { OverviewRow } from '../../contract/api';
import { getPages } from '../../platform/confluence/pages';
import { overdueCount } from '../reading/counts';
import type { OverviewScope } from './scope';
import { isIssueDeleted } from '../designs/store/design-record';
import { getDesignRecords } from '../designs/store/designs';
import type { Caller } from '../people/caller';
import { designSummaries } from '../reviews/design-summary';
import { designOf } from '../designs/read-page';
import { linkedEpics } from './linked-epics';
import { batchesOf } from '../../lib/batches';

/** What is read and shown at once: storage gives as many records in a call. */
const perBatch = 25;

/**
 * Designs as they are now, in the order of the ids, as far as the person may see them. A page that was moved to another
 * space is not of this one any more.
 */
export async function overviewRows(
  pageIds: readonly string[],
  scope: OverviewScope,
  caller: Caller,
): Promise<OverviewRow[]> {
  const batches = await Promise.all(batchesOf(pageIds, perBatch).map((batch) => shownBatch(batch, scope, caller)));
  return batches.flat();
}

async function shownBatch(pageIds: readonly string[], scope: OverviewScope, caller: Caller): Promise<OverviewRow[]> {
  const [pages, records] = await Promise.all([getPages(asUser(), pageIds), getDesignRecords(pageIds)]);
  const here = pages
    .filter(({ spaceId }) => !('spaceId' in scope) || scope.spaceId === spaceId)
    .toSorted((a, b) => pageIds.indexOf(a.id) - pageIds.indexOf(b.id));
  const epicOf = await linkedEpics(
    caller.siteUrl,
    here.map(({ id }) => records.get(id)?.epicId),
  );
  const designs = here.flatMap((page) => {
    const record = records.get(page.id);
    if (!record) return [];
    const epic = isIssueDeleted(record) ? 'deleted' : epicOf(record.epicId);
    return [{ page, design: designOf(page, record), canEdit: false, record, epic }];
  });
  const summaries = await designSummaries(caller, designs);
  return summaries.map((summary, index): OverviewRow => {
    const { approval, readiness, openQuestions, ...shown } = summary;
    const awaited = approval.roles.flatMap((role) => role.awaited);
    const design = designs[index]?.design;
    return {
      ...shown,
      approval,
      awaited: [...new Map(awaited.map((person) => [person.accountId, person])).values()],
      openQuestions: { ...openQuestions, overdue: design ? overdueCount(design, caller.today) : 0 },
      readiness: readiness && { blocking: readiness.counts.blocking, ...readiness.sections },
    };
  });
}
