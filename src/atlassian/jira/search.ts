import { route } from '@forge/api';
import { z } from 'zod';
import { answerOf, sendJson } from '../answer';
import type { Requester } from '../requester';
import { type Issue, issueAnswer, issueOf } from './issues';

const found = issueAnswer.extend({ properties: z.record(z.string(), z.unknown()).optional() });

/**
 * The first issues a JQL query finds, each with the value of a property where one is asked for. Eventually consistent: a
 * new issue can be missing for some time.
 */
export async function searchIssues(
  as: Requester,
  jql: string,
  limit: number,
  property?: string,
): Promise<(Issue & { property: unknown })[]> {
  const { issues } = await answerOf(
    { product: 'Jira', name: 'search for issues' },
    z.object({ issues: z.array(found) }),
    () =>
      as.requestJira(route`/rest/api/3/search/jql`, {
        method: 'POST',
        headers: sendJson,
        body: JSON.stringify({
          jql,
          fields: ['summary', 'status', 'issuetype', 'project'],
          maxResults: limit,
          ...(property !== undefined && { properties: [property] }),
        }),
      }),
  );
  return issues.map(({ properties, ...issue }) => ({
    ...issueOf(issue),
    property: property && properties?.[property],
  }));
}

const perPage = 100;
/** Further back than any search has to go for an issue that was asked for minutes ago. */
const mostPages = 10;

/** The first issue that a JQL query finds whose property is the wanted one, through as many pages as it takes. */
export async function findIssue(
  as: Requester,
  jql: string,
  property: string,
  isWanted: (value: unknown) => boolean,
): Promise<Issue | undefined> {
  let nextPageToken: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await answerOf(
      { product: 'Jira', name: 'search for an issue' },
      z.object({ issues: z.array(found), nextPageToken: z.string().nullish() }),
      () =>
        as.requestJira(route`/rest/api/3/search/jql`, {
          method: 'POST',
          headers: sendJson,
          body: JSON.stringify({
            jql,
            fields: ['summary', 'status', 'issuetype', 'project'],
            maxResults: perPage,
            properties: [property],
            ...(nextPageToken !== undefined && { nextPageToken }),
          }),
        }),
    );
    const wanted = answer.issues.find(({ properties }) => isWanted(properties?.[property]));
    if (wanted) return issueOf(wanted);
    if (typeof answer.nextPageToken !== 'string') return undefined;
    ({ nextPageToken } = answer);
  }
  return undefined;
}
