import { z } from 'zod';
import { endpoint } from '../http/endpoint';
import { jiraRefusal } from '../http/errors';
import * as q from '../http/query';
import type { Caller } from '../http/caller';
import type { Site } from '../site';
import type { Issue, Transition } from './data';
import { emitIssueEvent } from './events';
import { projectOf, statusIn, visibleIssue } from './lookup';
import { may } from './permissions';
import { statusJson } from './type-json';
import { transitionsFrom } from './workflow';

const path = '/rest/api/3/issue/{issueIdOrKey}/transitions';

export const getTransitions = endpoint({
  product: 'jira',
  method: 'GET',
  path,
  scopes: [['read:jira-work']],
  query: q.none,
  handle: ({ site, caller, path: { issueIdOrKey } }) => {
    const issue = visibleIssue(site, caller, issueIdOrKey);
    const project = projectOf(site, issue);
    const available = may(project, caller, 'TRANSITION_ISSUES') ? transitionsFrom(project, issue) : [];
    return {
      status: 200,
      body: {
        expand: 'transitions',
        transitions: available.map(({ id, name, to }) => ({
          id,
          name,
          to: statusJson(site, statusIn(project, to)),
          hasScreen: false,
          isGlobal: false,
          isInitial: false,
          isAvailable: true,
          isConditional: false,
          looped: false,
        })),
      },
    };
  },
});

export const doTransition = endpoint({
  product: 'jira',
  method: 'POST',
  path,
  scopes: [['write:jira-work']],
  query: q.none,
  body: z.strictObject({ transition: z.strictObject({ id: z.string() }) }),
  handle: async ({ site, caller, path: { issueIdOrKey }, body }) => {
    const issue = visibleIssue(site, caller, issueIdOrKey);
    const refusals = await refusalsOf(site, issue, transitionOf(site, caller, issue, body.transition.id));
    if (refusals.length > 0) throw jiraRefusal(400, refusals);
    // Somebody else may have moved it while the rules were checked.
    move(site, caller, issue, transitionOf(site, caller, issue, body.transition.id));
    return { status: 204 };
  },
});

function transitionOf(site: Site, caller: Caller, issue: Issue, id: string): Transition {
  const project = projectOf(site, issue);
  const available = may(project, caller, 'TRANSITION_ISSUES') ? transitionsFrom(project, issue) : [];
  const transition = available.find((candidate) => candidate.id === id);
  if (transition === undefined) throw jiraRefusal(400, [`Transition id '${id}' is not valid for this issue.`]);
  return transition;
}

async function refusalsOf(site: Site, issue: Issue, { rules = [], to }: Transition): Promise<string[]> {
  const attempt = { issueKey: issue.key, fromStatusId: issue.statusId, toStatusId: to };
  const refusals = await Promise.all(rules.map((rule) => site.checkRule({ ...attempt, rule })));
  return refusals.filter((refusal) => refusal !== undefined);
}

function move(site: Site, caller: Caller, issue: Issue, transition: Transition): void {
  const project = projectOf(site, issue);
  const [from, to] = [statusIn(project, issue.statusId), statusIn(project, transition.to)];
  issue.statusId = to.id;
  issue.updated = site.now().toISOString();
  site.changed();
  emitIssueEvent(site, caller, 'updated', issue, [
    {
      field: 'status',
      fieldtype: 'jira',
      fieldId: 'status',
      from: from.id,
      fromString: from.name,
      to: to.id,
      toString: to.name,
    },
  ]);
}
