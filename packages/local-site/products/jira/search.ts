import { z } from 'zod';
import { jql } from '../documented/jira-names';
import { endpoint } from '../http/endpoint';
import { jiraRefusal } from '../http/errors';
import { slice } from '../http/paging';
import * as q from '../http/query';
import { comparison, predicate } from '../query-language/evaluate';
import { parseQuery, type Query } from '../query-language/parse';
import { QueryError } from '../query-language/query-error';
import { issueJson } from './issue-json';
import { jqlFields, jqlOrders } from './jql-fields';
import { maySee } from './lookup';

export const searchJql = endpoint({
  product: 'jira',
  method: 'POST',
  path: '/rest/api/3/search/jql',
  scopes: [['read:jira-work']],
  query: q.none,
  body: z.strictObject({
    jql: z.string(),
    fields: z.array(z.string()).optional(),
    properties: z.array(z.string()).max(5).optional(),
    maxResults: z.int().min(1).max(5000).optional(),
    nextPageToken: z.string().optional(),
    // Taken, and without effect: the local site's search sees every write at once.
    reconcileIssues: z.array(z.int()).max(50).optional(),
  }),
  handle: ({ site, caller, body: { jql: query, fields = ['id'], properties, maxResults = 50, nextPageToken } }) => {
    const seen = site.jira.issues.filter((issue) => maySee(site, caller, issue));
    const found = withJql(query, ({ where, orderBy }) => {
      if (where === undefined) {
        throw jiraRefusal(400, [
          'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
        ]);
      }
      return seen
        .filter(predicate(where, jqlFields(site, caller), jql))
        .toSorted((a, b) => Number(b.id) - Number(a.id))
        .toSorted(comparison(orderBy, jqlOrders, jql));
    });
    const page = slice(found, maxResults, nextPageToken);
    if (page === undefined) throw jiraRefusal(400, ['The provided next page token is not valid.']);
    const named = fields.filter((field) => field !== 'id' && field !== 'key');
    const idsOnly = fields.length > 0 && fields.every((field) => field === 'id');
    return {
      status: 200,
      body: {
        issues: page.items.map((issue) =>
          idsOnly && properties === undefined
            ? { id: issue.id }
            : issueJson(site, caller, issue, { fields: named, properties }),
        ),
        ...(page.next === undefined ? {} : { nextPageToken: page.next }),
        isLast: page.next === undefined,
      },
    };
  },
});

function withJql<Result>(text: string, use: (query: Query) => Result): Result {
  try {
    return use(parseQuery(text));
  } catch (error) {
    if (error instanceof QueryError) throw jiraRefusal(400, [`Error in the JQL Query: ${error.message}`]);
    throw error;
  }
}
