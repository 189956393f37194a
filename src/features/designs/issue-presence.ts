import { asApp } from '@forge/api';
import { getIssue } from '../../platform/jira/issues';
import { isFound } from '../../platform/product-error';
import {
  type DesignRecord,
  linkedIssueOf,
  withEndedLink,
  withIssueFound,
  withRevivedLink,
} from './store/design-record';
import { changeDesignRecord } from './store/designs';

/** Whether Jira does not have an issue, as far as the app may see. */
export const isIssueGone = async (issueId: string): Promise<boolean> => !(await isFound(getIssue(asApp(), issueId)));

/** The issues that a design depends on: the one that it is or was linked to, and its tracking issue. */
export const issuesOf = ({ link, trackingIssueId }: DesignRecord): string[] =>
  [link?.epicId, trackingIssueId].filter((id) => id !== undefined);

interface Found {
  has: (issueId: string) => boolean;
}

/**
 * Ends links to issues that are gone, and lets those hold again whose issue is there. An issue that the app does not find
 * is gone if the app found it before: otherwise it may be hidden from the app. `found`: whatever of `issuesOf` there is.
 */
export async function recordIssuePresence(
  records: ReadonlyMap<string, DesignRecord>,
  found: Found,
): Promise<Map<string, DesignRecord>> {
  const gone = await goneIssues([...records.values()], found);
  const now = new Map(records);
  for (const [pageId, record] of records) {
    const change = (stored: DesignRecord): DesignRecord => {
      const linked = withIssue(stored, gone, found);
      // One that was made meanwhile is not among those that were looked for.
      return stored.trackingIssueId === record.trackingIssueId ? withTracking(linked, found) : linked;
    };
    if (change(record) !== record) now.set(pageId, await changeDesignRecord(pageId, change));
  }
  return now;
}

async function goneIssues(records: readonly DesignRecord[], found: Found): Promise<Set<string>> {
  const lost = records.flatMap((record) => {
    const issueId = linkedIssueOf(record);
    return issueId === undefined || issueId !== record.issueFound || found.has(issueId) ? [] : [issueId];
  });
  const gone = new Set<string>();
  for (const issueId of new Set(lost)) if (await isIssueGone(issueId)) gone.add(issueId);
  return gone;
}

function withIssue(record: DesignRecord, gone: ReadonlySet<string>, found: Found): DesignRecord {
  const { link } = record;
  if (!link) return record;
  if (gone.has(link.epicId) && !record.linkEnded) return withEndedLink(record, 'issue-deleted');
  return found.has(link.epicId) ? withIssueFound(withRevivedLink(record, ['issue-deleted'])) : record;
}

/** What is hidden from the app is hidden with its project, most often: only beside an epic that is there, it is missing. */
function withTracking(record: DesignRecord, found: Found): DesignRecord {
  const { trackingIssueId } = record;
  if (trackingIssueId === undefined) return record;
  if (found.has(trackingIssueId)) return withTrackingMissing(record, false);
  return found.has(linkedIssueOf(record) ?? '') ? withTrackingMissing(record, true) : record;
}

/** The very same record where it says so already. */
export function withTrackingMissing(record: DesignRecord, isMissing: boolean): DesignRecord {
  if ((record.trackingIssueMissing ?? false) === isMissing) return record;
  const { trackingIssueMissing, ...rest } = record;
  return isMissing ? { ...rest, trackingIssueMissing: true } : rest;
}
