import { asksForConsent } from '../../platform/consent';
import { createIssues, type Creation, issuesPerCall, type NewIssue } from '../../platform/jira/create';
import type { IssueType } from '../../platform/jira/issue-types';
import type { Issue } from '../../platform/jira/issues';
import { isProductError, type ProductError, isBlockingAllCalls } from '../../platform/product-error';
import { batchesOf } from '../../lib/batches';
import { recordOwners } from './store/ticket-ledger';
import { type DisplayText, message, type MessageDescriptor } from '../../i18n/message';
import type { ActionOf } from './actions';
import { withName } from './ledger-entry';
import { type DroppedField, droppedField, firstBase, newTicket, withClaim } from './new-ticket';
import { nameOf } from './fingerprints';
import { creatableFields, creatableTypes } from './project';
import type { SliceReport } from './report';
import type { SliceInput } from './slice';
import type { Tracking } from './tracking-issue';

/** What the person may create in the project, asked before anything is. */
export interface CreateMetadata {
  standard: IssueType;
  subtask: IssueType;
  /** The keys of the fields on the create screen of sub-tasks. */
  fields: ReadonlySet<string>;
}

export async function createMetadataFor(found: Tracking, { as, settings }: SliceInput): Promise<CreateMetadata> {
  const { project } = 'issue' in found ? found.issue : found.epic;
  const { standard, subtask } = await creatableTypes(as, project, settings);
  return { standard, subtask, fields: await creatableFields(as, project, subtask) };
}

export interface CreatedTickets {
  action: ActionOf<'create'>;
  id: string;
  key: string;
}

/** `stopped`: Jira took no more calls before all were made. */
interface Making {
  created: CreatedTickets[];
  stopped: ProductError | undefined;
}

export const noTickets: Making = { created: [], stopped: undefined };

/** One ticket that is asked for. */
interface Attempt {
  action: ActionOf<'create'>;
  issue: NewIssue;
  dropped: DroppedField[];
}

/** Makes the tickets of rows in as many calls as fit, the first one in any case. */
export async function createTickets(
  creates: readonly ActionOf<'create'>[],
  tracking: Issue,
  { subtask, fields }: CreateMetadata,
  input: SliceInput,
  report: SliceReport,
): Promise<Making> {
  const { page, settings, until, ledger } = input;
  const { labels } = settings;
  const target = { projectId: tracking.project.id, issueTypeId: subtask.id, parentId: tracking.id, fields, labels };
  const room = ledger.room();
  for (const { id, item } of creates.slice(room)) report.failed({ id, text: item.text }, message('sync.ledger.full'));
  const created: CreatedTickets[] = [];
  for (const [index, some] of batchesOf(creates.slice(0, room), issuesPerCall).entries()) {
    if (index > 0 && Date.now() >= until) break;
    let attempts: Attempt[] = some.map((action) => ({
      action,
      ...newTicket(action.item, action.identity, page, target),
    }));
    // Fields that Jira refuses are left out once.
    for (const mayRetry of [true, false]) {
      if (attempts.length === 0) break;
      const { made, again, stopped } = await attempt(attempts, mayRetry, input, report);
      created.push(...made);
      if (stopped) return { created, stopped };
      attempts = again;
    }
  }
  return { created, stopped: undefined };
}

interface Attempted {
  made: CreatedTickets[];
  /** Those that Jira may take without a field. */
  again: Attempt[];
  stopped: ProductError | undefined;
}

/**
 * Asks for tickets in one call. The intents are stored before it, and what Jira says of each after it: an intent that is
 * left has no answer, and its ticket may be there, or come.
 */
async function attempt(
  attempts: readonly Attempt[],
  mayRetry: boolean,
  input: SliceInput,
  report: SliceReport,
): Promise<Attempted> {
  const { as, ledger, by, page } = input;
  const before = new Map(attempts.map(({ action }) => [action, ledger.get(action.identity.rowId)]));
  const forget = (action: ActionOf<'create'>) => {
    const earlier = before.get(action);
    if (earlier) ledger.put(earlier);
    else ledger.remove(action.identity.rowId);
  };
  for (const { action, issue } of attempts) {
    const { item, identity, nth } = action;
    ledger.put({
      rowId: identity.rowId,
      kind: identity.kind,
      names: withName(before.get(action)?.names ?? [], nameOf(item.text)),
      nth,
      state: 'intended',
      at: new Date().toISOString(),
      by,
      base: firstBase(item, issue.fields),
    });
  }
  await ledger.save();

  const asked = await creations(as, attempts).catch((error: unknown) => {
    // Nothing was sent, so there is no ticket to look for.
    if (asksForConsent(error)) for (const { action } of attempts) forget(action);
    throw error;
  });
  if (!Array.isArray(asked)) {
    const { error } = asked;
    if (error.kind !== 'unavailable') for (const { action } of attempts) forget(action);
    if (isBlockingAllCalls(error)) return { made: [], again: [], stopped: error };
    for (const { action } of attempts) report.failed({ id: action.id, text: action.item.text }, reasonOf(error));
    return { made: [], again: [], stopped: undefined };
  }
  const answers = attempts.map((each, at) => ({ ...each, creation: asked[at] ?? 'unanswered' }));
  const owned = answers.flatMap(({ action, creation }) =>
    typeof creation === 'object' && 'created' in creation
      ? [{ issueId: creation.created.id, rowId: action.identity.rowId }]
      : [],
  );
  // Without its owner, a ticket stays an intent, whose ticket the next sync finds and records.
  const [recorded] = await Promise.allSettled([recordOwners(page.id, owned)]);
  const made: CreatedTickets[] = [];
  const again: Attempt[] = [];
  for (const { action, issue, dropped, creation } of answers) {
    const failed = (reason: DisplayText) => {
      report.failed({ id: action.id, text: action.item.text }, reason);
    };
    if (creation === 'unanswered') failed(message('sync.jira.noAnswerToCreate'));
    else if ('created' in creation) {
      const { id, key } = creation.created;
      const intent = ledger.get(action.identity.rowId);
      if (intent && recorded.status === 'fulfilled') ledger.put({ ...intent, state: 'created', issueId: id, key });
      made.push({ action, id, key });
      report.did(action, key, 'jira', dropped);
    } else {
      forget(action);
      const without = mayRetry ? withoutRefused(issue.fields, creation.refused) : undefined;
      if (without) {
        again.push({
          action,
          issue: withClaim(without.fields, action.identity),
          dropped: [...dropped, ...without.dropped],
        });
      } else failed(creation.refused.map((refusal) => refusal.message).join('; '));
    }
  }
  await ledger.save();
  if (recorded.status === 'rejected') throw recorded.reason as Error;
  return { made, again, stopped: undefined };
}

async function creations(
  as: SliceInput['as'],
  attempts: readonly Attempt[],
): Promise<Creation[] | { error: ProductError }> {
  try {
    return await createIssues(
      as,
      attempts.map(({ issue }) => issue),
    );
  } catch (error) {
    if (isProductError(error)) return { error };
    throw error;
  }
}

function reasonOf({ kind, details }: ProductError): MessageDescriptor {
  if (kind === 'unavailable') return message('sync.jira.noAnswerToCreate');
  return details.length > 0
    ? message('sync.jira.says', { details: details.join('; ') })
    : message('sync.jira.refusedToCreate');
}

/** Fields that a ticket can do without: refused, they are left out and named. */
const optional = { duedate: 'due', assignee: 'assignee', labels: 'labels' } as const;

/** The fields without those that Jira refused; undefined where it refused anything else. */
function withoutRefused(
  given: NewIssue['fields'],
  refused: readonly { field: string | undefined; message: string }[],
): { fields: NewIssue['fields']; dropped: DroppedField[] } | undefined {
  if (refused.length === 0) return undefined;
  const fields = { ...given };
  const dropped: DroppedField[] = [];
  for (const { field, message: refusal } of refused) {
    if (field === undefined || !isOptional(field) || fields[field] === undefined) return undefined;
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- one of three names, on a copy
    delete fields[field];
    dropped.push(droppedField(optional[field], message('sync.jira.says', { details: refusal })));
  }
  return { fields, dropped };
}

const isOptional = (field: string): field is keyof typeof optional => Object.hasOwn(optional, field);
