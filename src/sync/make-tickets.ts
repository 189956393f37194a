import { issuesPerCall } from '../atlassian/jira/create';
import type { IssueType } from '../atlassian/jira/issue-types';
import type { Issue } from '../atlassian/jira/issues';
import { isProductError, type ProductError, stopsEverything } from '../atlassian/product-error';
import { say } from '../words/say';
import { createTickets, type TicketOutcome } from './create-tickets';
import type { ActionOf } from './plan';
import { creatableFields, creatableTypes } from './project';
import type { SliceReport } from './report';
import type { SliceInput } from './slice';
import type { Tracking } from './tracking-issue';

/** What the person may create in the project, asked before anything is. */
export interface Ground {
  standard: IssueType;
  subtask: IssueType;
  /** The keys of the fields on the create screen of sub-tasks. */
  fields: ReadonlySet<string>;
}

export async function groundFor(found: Tracking, { as, settings }: SliceInput): Promise<Ground> {
  const { project } = 'issue' in found ? found.issue : found.epic;
  const { standard, subtask } = await creatableTypes(as, project, settings);
  return { standard, subtask, fields: await creatableFields(as, project, subtask) };
}

export interface Made {
  action: ActionOf<'create'>;
  key: string;
}

/** `stopped`: Jira took no more calls before all were made. */
interface Making {
  created: Made[];
  stopped: ProductError | undefined;
}

export const nothingMade: Making = { created: [], stopped: undefined };

/** Makes the tickets of rows in as many calls as fit, the first one in any case. */
export async function makeTickets(
  creates: readonly ActionOf<'create'>[],
  tracking: Issue,
  { subtask, fields }: Ground,
  { as, page, settings: { labels }, until }: SliceInput,
  report: SliceReport,
): Promise<Making> {
  const target = { projectId: tracking.project.id, issueTypeId: subtask.id, parentId: tracking.id, fields, labels };
  const created: Made[] = [];
  for (let start = 0; start < creates.length && (start === 0 || Date.now() < until); start += issuesPerCall) {
    const some = creates.slice(start, start + issuesPerCall);
    let outcomes: TicketOutcome[];
    try {
      outcomes = await createTickets(as, some, page, target);
    } catch (error) {
      if (!isProductError(error)) throw error;
      if (stopsEverything(error)) return { created, stopped: error };
      for (const { id, item } of some) report.failed({ id, text: item.text }, reasonOf(error));
      continue;
    }
    for (const { action, ticket, dropped, reason } of outcomes) {
      if (ticket) {
        created.push({ action, key: ticket.key });
        report.did(action, ticket.key, 'jira', dropped);
      } else {
        report.failed({ id: action.id, text: action.item.text }, reason ?? say('sync.jira.noWord'));
      }
    }
  }
  return { created, stopped: undefined };
}

/** A creation without an answer may have happened: the next sync looks, and finds the ticket by its property. */
function reasonOf({ kind, details }: ProductError): string {
  if (kind === 'unavailable') return say('sync.jira.noAnswerToCreate');
  return details.length > 0 ? say('sync.jira.says', { details: details.join('; ') }) : say('sync.jira.refusedToCreate');
}
