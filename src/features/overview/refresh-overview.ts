import { asApp } from '@forge/api';
import { getPages } from '../../platform/confluence/pages';
import { getIssues } from '../../platform/jira/issues';
import { isProductError } from '../../platform/product-error';
import { countsOf } from '../reading/counts';
import { type OverviewDesign, indexEntriesOf } from './index-entry';
import { linkedIssueOf } from '../designs/store/design-record';
import { getDesignRecords } from '../designs/store/designs';
import { hasEntries, replaceEntries } from './store/overview-index';
import { designApprovals } from '../reviews/design-approval';
import { designOf } from '../designs/read-page';
import { issuesOf, recordIssuePresence } from '../designs/issue-presence';

/**
 * Brings the rows that the overview finds designs by in step with their pages; 25 designs at most. What is no design, or
 * no page any more, or nothing the app may see, has no row.
 */
export async function refreshOverview(pageIds: readonly string[]): Promise<void> {
  const facts = new Map((await factsOf(pageIds)).map((design) => [design.pageId, design]));
  for (const pageId of pageIds) {
    const design = facts.get(pageId);
    // What is known of it holds until it can be read again.
    if (design?.isUnread && (await hasEntries(pageId))) continue;
    await replaceEntries(pageId, design ? indexEntriesOf(design) : []);
  }
}

export const refreshOverviewOf = (pageId: string): Promise<void> => refreshOverview([pageId]);

async function factsOf(pageIds: readonly string[]): Promise<(OverviewDesign & { isUnread: boolean })[]> {
  const [pages, stored] = await Promise.all([getPages(asApp(), pageIds), getDesignRecords(pageIds)]);
  const projects = await projectsOf([...stored.values()].flatMap(issuesOf));
  const records = projects ? await recordIssuePresence(stored, projects) : stored;
  const designs = pages.flatMap((page) => {
    const record = records.get(page.id);
    return record ? [{ page, record, design: designOf(page, record) }] : [];
  });
  const approvals = await designApprovals()(designs);
  return designs.flatMap(({ page, record, design }, index) => {
    const standing = approvals[index]?.standing;
    if (!standing) return [];
    const { openQuestions, milestones } = countsOf(design);
    const issueId = linkedIssueOf(record);
    const projectId = issueId === undefined ? undefined : projects?.get(issueId);
    return [
      {
        pageId: page.id,
        isUnread: page.isLive && approvals[index]?.now === undefined,
        spaceId: page.spaceId,
        projectId,
        title: page.title,
        status: standing.status,
        changedAt: page.version.createdAt,
        milestoneDue: milestones.next?.due ?? null,
        questionDue: openQuestions.nextDue,
        awaited: standing.roles.flatMap(({ awaited }) => awaited),
      },
    ];
  });
}

/** The projects that issues are in, by the issue, of those that the app may see; undefined without Jira. */
async function projectsOf(issueIds: readonly string[]): Promise<Map<string, string> | undefined> {
  try {
    const issues = await getIssues(asApp(), [...new Set(issueIds)]);
    return new Map(issues.map(({ id, project }) => [id, project.id]));
  } catch (error) {
    if (isProductError(error, 'not-connected')) return undefined;
    throw error;
  }
}
