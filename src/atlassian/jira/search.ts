import { route } from '@forge/api';
import { z } from 'zod';
import { answerOf, sendJson } from '../answer';
import type { Requester } from '../requester';
import { type Issue, issueAnswer, issueOf } from './issues';

/** The first issues a JQL query finds. Eventually consistent: a new issue can be missing for some time. */
export async function searchIssues(as: Requester, jql: string, limit: number): Promise<Issue[]> {
  const { issues } = await answerOf(
    { product: 'Jira', name: 'search for issues' },
    z.object({ issues: z.array(issueAnswer) }),
    as.requestJira(route`/rest/api/3/search/jql`, {
      method: 'POST',
      headers: sendJson,
      body: JSON.stringify({ jql, fields: ['summary', 'status', 'issuetype', 'project'], maxResults: limit }),
    }),
  );
  return issues.map(issueOf);
}
