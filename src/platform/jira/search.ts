import { route } from '@forge/api';
import { z } from 'zod';
import { answerOf, type Call, sendJson } from '../answer';
import type { Requester } from '../requester';
import { readPagesUpTo } from '../read-pages';
import { type Issue, issueAnswer, issueOf } from './issues';

const found = issueAnswer.extend({ properties: z.record(z.string(), z.unknown()).optional() });

const call: Call = { product: 'Jira', name: 'search for issues' };
const answer = z.object({ issues: z.array(found), nextPageToken: z.string().nullish() });

/** Jira gives fewer issues in an answer than it is asked for now and then. */
async function searchPart(
  as: Requester,
  query: { jql: string; limit: number; property: string | undefined },
  nextPageToken: string | undefined,
) {
  const part = await answerOf(call, answer, () =>
    as.requestJira(route`/rest/api/3/search/jql`, {
      method: 'POST',
      headers: sendJson,
      body: JSON.stringify({
        jql: query.jql,
        fields: ['summary', 'status', 'issuetype', 'project'],
        maxResults: query.limit,
        ...(query.property !== undefined && { properties: [query.property] }),
        ...(nextPageToken !== undefined && { nextPageToken }),
      }),
    }),
  );
  return { items: part.issues, next: part.nextPageToken ?? undefined };
}

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
  const issues = await readPagesUpTo(limit, call, (token: string | undefined) =>
    searchPart(as, { jql, limit, property }, token),
  );
  return issues.map(({ properties, ...issue }) => ({
    ...issueOf(issue),
    property: property && properties?.[property],
  }));
}

const perPage = 100;
/** Further back than any search has to go for an issue that was asked for minutes ago. */
const mostIssues = 1000;

/** The first issue that a JQL query finds whose property is the wanted one. */
export async function findIssue(
  as: Requester,
  jql: string,
  property: string,
  isWanted: (value: unknown) => boolean,
): Promise<Issue | undefined> {
  let wanted: z.infer<typeof found> | undefined;
  await readPagesUpTo(mostIssues, call, async (token: string | undefined) => {
    const { items, next } = await searchPart(as, { jql, limit: perPage, property }, token);
    wanted = items.find(({ properties }) => isWanted(properties?.[property]));
    return { items, next: wanted ? undefined : next };
  });
  return wanted && issueOf(wanted);
}
