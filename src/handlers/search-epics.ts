import { asUser } from '@forge/api';
import { getIssueTypes, hierarchy } from '../atlassian/jira/issue-types';
import { getIssue, type Issue } from '../atlassian/jira/issues';
import { isProductError } from '../atlassian/product-error';
import { searchIssues } from '../atlassian/jira/search';
import { quoted, searchWords } from '../atlassian/query-text';
import type { Handler } from './answering';
import { issueSummaryOf } from './epic';
import { issueKeyIn } from './issue-key';

const shown = 20;

/** Searches by level, not by name: sites rename “Epic”, and have others on its level. */
export const searchEpics: Handler<'searchEpics'> = async ({ query }, { siteUrl }) => {
  const key = issueKeyIn(query);
  if (key !== undefined) return { epics: (await epicWithKey(key)).map((epic) => issueSummaryOf(siteUrl, epic)) };
  const types = await getIssueTypes(asUser());
  const epicTypes = types.filter(({ hierarchyLevel }) => hierarchyLevel === hierarchy.epic);
  if (epicTypes.length === 0) return { epics: [] };
  const ofLevel = `issuetype in (${epicTypes.map(({ id }) => id).join(', ')})`;
  const epics = await searchIssues(asUser(), `${ofLevel}${matching(query)} ORDER BY updated DESC`, shown);
  return { epics: epics.map((epic) => issueSummaryOf(siteUrl, epic)) };
};

/** Jira refuses to search for a key that does not exist or may not be seen; it is read instead. */
async function epicWithKey(key: string): Promise<Issue[]> {
  try {
    const issue = await getIssue(asUser(), key);
    return issue.type.hierarchyLevel === hierarchy.epic ? [issue] : [];
  } catch (error) {
    if (isProductError(error, 'not-found')) return [];
    throw error;
  }
}

function matching(query: string): string {
  const words = searchWords(query);
  return words === '' ? '' : ` AND summary ~ ${quoted(`${words}*`)}`;
}
