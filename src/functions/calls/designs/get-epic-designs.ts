import { asUser } from '@forge/api';
import type { LinkProposal } from '../../../contract/api';
import { getPeople } from '../../../features/people/people';
import { pagesThatMayBeEdited } from '../../../platform/confluence/pages';
import { issueRight } from '../../../features/designs/edit-rights';
import { message } from '../../../i18n/message';
import type { Handler } from '../../runtime/answering';
import { issueOfPanel } from '../../../features/people/caller';
import { designSummaries } from '../../../features/reviews/design-summary';
import { epicForCaller, issueSummaryOf } from '../../../features/designs/epic';
import { missingPages } from '../../../features/designs/missing-pages';
import { designsOfIssue, type IssueDesigns } from '../../../features/designs/issue-designs';
import { proposalOn } from '../../../features/designs/proposals';

/** Confluence decides what is shown: a page the person may not see is not even counted. */
export const getEpicDesigns: Handler<'getEpicDesigns'> = async (_, caller) => {
  const epic = issueSummaryOf(caller.siteUrl, await epicForCaller(issueOfPanel(caller)));
  const [right, { designs, away, unseen, asked }] = await Promise.all([
    issueRight(epic.id, caller.accountId),
    designsOfIssue(asUser(), epic.id),
  ]);
  const editable = await pagesThatMayBeEdited(
    asUser(),
    designs.map(({ page }) => page.id),
  );
  const shown = designs.map(({ page, record, design }) => ({
    page,
    design,
    canEdit: editable.has(page.id),
    record,
    epic,
  }));
  return {
    epic,
    canEditEpic: right !== undefined,
    designs: await designSummaries(caller, shown),
    proposals: right ? await proposalsIn(asked) : [],
    someMissing: right !== undefined && (await missingPages(unseen)).length > 0,
    leftOut: away.map(({ title, status }) => message('page.away.leftOut', { title, status })),
  };
};

/** What the person may accept or decline. */
async function proposalsIn(asked: IssueDesigns['asked']): Promise<LinkProposal[]> {
  const open = asked.flatMap(({ page, record, design, request }) => {
    const proposal = proposalOn({ record, config: design.config }, request);
    return proposal ? [{ page, by: proposal.page.accountId, at: proposal.page.at }] : [];
  });
  if (open.length === 0) return [];
  const people = await getPeople(asUser(), [...new Set(open.map(({ by }) => by))]);
  return open.map(({ page: { id, title, url }, by, at }) => ({
    pageId: id,
    title,
    url,
    by: people.get(by) ?? null,
    at,
  }));
}
