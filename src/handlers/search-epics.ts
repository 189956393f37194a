import { asUser } from '@forge/api';
import { getIssueTypes, hierarchy } from '../atlassian/jira/issue-types';
import { searchIssues } from '../atlassian/jira/search';
import { quoted, searchWords } from '../atlassian/query-text';
import type { Handler } from './answering';
import { issueSummaryOf } from './epic';
import { issueKeyIn } from './issue-key';

const shown = 20;

/** Searches by level, not by name: sites rename “Epic”, and have others on its level. */
export const searchEpics: Handler<'searchEpics'> = async ({ query }, { siteUrl }) => {
  const types = await getIssueTypes(asUser());
  const epicTypes = types.filter(({ hierarchyLevel }) => hierarchyLevel === hierarchy.epic);
  if (epicTypes.length === 0) return { epics: [] };
  const ofLevel = `issuetype in (${epicTypes.map(({ id }) => id).join(', ')})`;
  const epics = await searchIssues(asUser(), `${ofLevel}${matching(query)} ORDER BY updated DESC`, shown);
  return { epics: epics.map((epic) => issueSummaryOf(siteUrl, epic)) };
};

function matching(query: string): string {
  const key = issueKeyIn(query);
  const words = searchWords(query);
  if (key !== undefined) return ` AND key = ${quoted(key)}`;
  return words === '' ? '' : ` AND summary ~ ${quoted(`${words}*`)}`;
}
