import { asUser } from '@forge/api';
import { getIssueTypes, hierarchy } from '../../../platform/jira/issue-types';
import { getIssue, type Issue } from '../../../platform/jira/issues';
import { isProductError } from '../../../platform/product-error';
import { searchIssues } from '../../../platform/jira/search';
import { quoted, searchWords } from '../../../platform/query-text';
import type { Handler } from '../../runtime/answering';
import { issueSummaryOf } from '../../../features/designs/epic';
import { issueKeyIn } from '../../../features/designs/issue-key';

const shown = 20;
/** More names than any site has for its epics; a query stays well below what Jira reads. */
const mostNames = 50;

/** Searches by what types on the level of epics are called: sites rename “Epic”, and have others on its level. */
export const searchEpics: Handler<'searchEpics'> = async ({ query }, { siteUrl }) => {
  const key = issueKeyIn(query);
  if (key !== undefined) return { epics: (await epicWithKey(key)).map((epic) => issueSummaryOf(siteUrl, epic)) };
  const types = await getIssueTypes(asUser());
  const epicTypes = types.filter(({ hierarchyLevel }) => hierarchyLevel === hierarchy.epic);
  if (epicTypes.length === 0) return { epics: [] };
  // Each team-managed project has types of its own, and most are called alike: by their names, a query stays short.
  const names = [...new Map(epicTypes.map(({ name }) => [name.toLowerCase(), name])).values()].slice(0, mostNames);
  const named = `issuetype in (${names.map(quoted).join(', ')})`;
  const found = await searchIssues(asUser(), `${named}${matching(query)} ORDER BY updated DESC`, shown * 2);
  const epics = found.filter(({ type }) => type.hierarchyLevel === hierarchy.epic).slice(0, shown);
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
