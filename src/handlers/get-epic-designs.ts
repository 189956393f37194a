import { asUser } from '@forge/api';
import { getPages, pagesThatMayBeEdited } from '../atlassian/confluence/pages';
import { designsOfEpic } from '../store/designs';
import { say } from '../words/say';
import type { Handler } from './answering';
import { issueOfPanel } from './caller';
import { designOf, designSummaries } from './design-summary';
import { epicForCaller, issueSummaryOf } from './epic';

/** Confluence decides what is shown: a page the person may not see is not even counted. */
export const getEpicDesigns: Handler<'getEpicDesigns'> = async (_, caller) => {
  const epic = issueSummaryOf(caller.siteUrl, await epicForCaller(issueOfPanel(caller)));
  const records = new Map((await designsOfEpic(epic.id)).map((record) => [record.pageId, record]));
  const found = await getPages(asUser(), [...records.keys()], ['current', 'archived', 'trashed']);
  const pages = found.filter(({ status }) => status === 'current');
  const away = found.filter(({ status }) => status !== 'current');
  const editable = await pagesThatMayBeEdited(
    asUser(),
    pages.map(({ id }) => id),
  );
  const designs = pages.flatMap((page) => {
    const record = records.get(page.id);
    if (!record) return [];
    const { trackingIssueKey } = record;
    return [{ page, design: designOf(page), canEdit: editable.has(page.id), record, epic, trackingIssueKey }];
  });
  return {
    epic,
    designs: await designSummaries(caller, designs),
    leftOut: away.map(({ title, status }) => say('page.away.leftOut', { title, status })),
  };
};
