import { asUser } from '@forge/api';
import type { IssueSummary } from '../../contract/api';
import { hierarchy } from '../../platform/jira/issue-types';
import { getIssue, type Issue } from '../../platform/jira/issues';
import { isProductError } from '../../platform/product-error';
import { Failure } from '../../errors/failure';
import { message } from '../../i18n/message';

export const browseUrl = (siteUrl: string, key: string): string => `${siteUrl}/browse/${key}`;

export const issueSummaryOf = (siteUrl: string, { id, key, summary, status }: Issue): IssueSummary => ({
  id,
  key,
  summary,
  url: browseUrl(siteUrl, key),
  status,
});

/** The epic with an id or key, as the person may see it. */
export async function epicForCaller(idOrKey: string): Promise<Issue> {
  const issue = await issueForCaller(idOrKey);
  if (issue.type.hierarchyLevel !== hierarchy.epic) {
    throw new Failure(
      'not-an-epic',
      message('epic.notAnEpic.message', { key: issue.key, type: issue.type.name }),
      message('epic.notAnEpic.advice'),
    );
  }
  return issue;
}

/** The issue with an id or key, as the person may see it, where a design can be linked to it. */
export async function linkableIssue(idOrKey: string): Promise<Issue> {
  const issue = await issueForCaller(idOrKey);
  const { hierarchyLevel, name } = issue.type;
  if (hierarchyLevel !== hierarchy.epic && hierarchyLevel !== hierarchy.standard) {
    throw new Failure(
      'not-an-epic',
      message('epic.notLinkable.message', { key: issue.key, type: name }),
      message('epic.notLinkable.advice'),
    );
  }
  return issue;
}

async function issueForCaller(idOrKey: string): Promise<Issue> {
  try {
    return await getIssue(asUser(), idOrKey);
  } catch (error) {
    if (!isProductError(error, 'not-found')) throw error;
    throw new Failure('not-found', message('epic.gone.message', { key: idOrKey }), message('epic.gone.advice'));
  }
}

/** The epic a design is linked to; `hidden` where the person may not see it, undefined where Jira can't be asked. */
export async function linkedEpic(siteUrl: string, epicId: string): Promise<IssueSummary | 'hidden' | undefined> {
  try {
    return issueSummaryOf(siteUrl, await getIssue(asUser(), epicId));
  } catch (error) {
    if (isProductError(error, 'not-connected')) return undefined;
    if (isProductError(error, 'not-found') || isProductError(error, 'forbidden')) return 'hidden';
    throw error;
  }
}
