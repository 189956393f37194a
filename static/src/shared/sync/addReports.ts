import type { SyncReport } from '../../../../src/api';

const distinct = <Entry>(entries: Entry[]): Entry[] => [
  ...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values(),
];

/**
 * Adds the report of a sync's next slice to what the slices before it did. A slice plans the whole page anew: it meets
 * the rows again that were skipped before, and counts those ticketed before as unchanged.
 */
export function addReports(before: SyncReport | null, slice: SyncReport): SyncReport {
  if (before === null) return slice;
  const createdNow = new Set(slice.created.map(({ text }) => text));
  return {
    done: slice.done,
    progress: slice.progress,
    trackingIssue: slice.trackingIssue && {
      ...slice.trackingIssue,
      created: slice.trackingIssue.created || before.trackingIssue?.created === true,
    },
    created: [...before.created, ...slice.created],
    relinked: [...before.relinked, ...slice.relinked],
    completed: [...before.completed, ...slice.completed],
    unchanged: before.unchanged,
    skipped: distinct([...before.skipped, ...slice.skipped]),
    dropped: distinct([...before.dropped, ...slice.dropped]),
    failed: distinct([...before.failed, ...slice.failed]).filter(({ text }) => !createdNow.has(text)),
    pageVersion: slice.pageVersion,
  };
}

/** Whether a sync wrote to the page, so that a page loaded before shows less than there is. */
export function changedPage({ created, relinked, completed }: SyncReport): boolean {
  return created.length + relinked.length + completed.length > 0;
}
