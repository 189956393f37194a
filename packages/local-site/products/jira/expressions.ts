import { z } from 'zod';
import { evaluateExpression } from '../../forge/jira-expression';
import { endpoint } from '../http/endpoint';
import { jiraRefusal, Refusal } from '../http/errors';
import * as q from '../http/query';
import type { Site } from '../site';
import type { Issue } from './data';
import { projectOf, statusOf, typeOf, visibleIssue } from './lookup';

const most = { steps: 10_000, expensiveOperations: 10, beans: 1000, primitiveValues: 10_000 };

/** Evaluates an expression about an issue. Whether the types of issues have a level in it is a setting. */
export const evaluate = endpoint({
  product: 'jira',
  method: 'POST',
  path: '/rest/api/3/expression/evaluate',
  scopes: [['read:jira-work', 'read:jira-user'], ['read:jira-expressions:jira']],
  query: q.none,
  body: z.strictObject({
    expression: z.string(),
    context: z.strictObject({
      issue: z.union([z.strictObject({ id: z.int() }), z.strictObject({ key: z.string() })]),
    }),
  }),
  handle: ({ site, caller, body: { expression, context } }) => {
    const { issue } = context;
    const found = visibleIssue(site, caller, 'id' in issue ? String(issue.id) : issue.key);
    const value = valueOf(expression, { issue: beanOf(site, found) });
    const complexity = Object.entries(most).map(([name, limit]) => [name, { value: 1, limit }] as const);
    return { status: 200, body: { value, meta: { complexity: Object.fromEntries(complexity) } } };
  },
});

function valueOf(expression: string, variables: Readonly<Record<string, unknown>>): unknown {
  const failed = (why: string) => jiraRefusal(400, [`Evaluation failed: "${expression}" - ${why}`]);
  try {
    return evaluateExpression(expression, variables, (name) => failed(`Unrecognized property: "${name}"`));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw failed('The expression can not be parsed.');
  }
}

function beanOf(site: Site, issue: Issue) {
  const { id, name, hierarchyLevel } = typeOf(site, issue);
  const project = projectOf(site, issue);
  const status = statusOf(site, issue);
  return {
    id: Number(issue.id),
    key: issue.key,
    summary: issue.summary,
    issueType: { id: Number(id), name, ...(site.settings().expressionField === 'there' && { hierarchyLevel }) },
    project: { id: Number(project.id), key: project.key, name: project.name },
    status: { id: Number(status.id), name: status.name },
  };
}
