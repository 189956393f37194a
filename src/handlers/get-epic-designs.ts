import { asUser } from '@forge/api';
import { getPages, mayEditPage } from '../atlassian/confluence/pages';
import { designsOfEpic } from '../store/designs';
import type { Handler } from './answering';
import { issueOfPanel } from './caller';
import { designOf, designSummaries } from './design-summary';
import { epicForCaller, issueSummaryOf } from './epic';

/** Confluence decides what is shown: a page the person may not see is not even counted. */
export const getEpicDesigns: Handler<'getEpicDesigns'> = async (_, caller) => {
  const epic = issueSummaryOf(caller.siteUrl, await epicForCaller(issueOfPanel(caller)));
  const records = new Map((await designsOfEpic(epic.id)).map((record) => [record.pageId, record]));
  const pages = await getPages(asUser(), [...records.keys()]);
  const parts = await Promise.all(
    pages.map(async (page) => ({ page, canEdit: await mayEditPage(asUser(), page.id), record: records.get(page.id) })),
  );
  const designs = parts.flatMap(({ page, canEdit, record }) =>
    record ? [{ page, design: designOf(page), canEdit, record, epic, trackingIssueKey: record.trackingIssueKey }] : [],
  );
  return { epic, designs: await designSummaries(caller, designs) };
};
