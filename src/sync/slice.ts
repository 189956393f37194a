import { asUser } from '@forge/api';
import type { SyncedItem, SyncReport } from '../api';
import type { Page } from '../atlassian/confluence/pages';
import { getIssueProperty } from '../atlassian/jira/bulk-fetch';
import { issuesPerCall } from '../atlassian/jira/create';
import type { Issue } from '../atlassian/jira/issues';
import { type Design, type TrackedItem, trackedItems } from '../design/design';
import type { DesignRecord } from '../store/design-record';
import { createTickets, type TicketOutcome } from './create-tickets';
import type { RowMark } from './mark-rows';
import { planSync, type SyncAction } from './plan';
import { rowIdentity, rowProperty, type Ticket } from './ticket';
import { trackingFor } from './tracking-issue';
import { writeRows } from './write-rows';

export interface SliceInput {
  siteUrl: string;
  page: Page;
  design: Design;
  record: DesignRecord;
  epicId: string;
}

/** Does the next part of a sync: 50 new tickets at most, and everything else there is to do. */
export async function syncSlice({ siteUrl, page, design, record, epicId }: SliceInput): Promise<SyncReport> {
  const items = trackedItems(design);
  const tracking = await trackingFor(record, page, epicId, items.length > 0);
  const tickets = tracking ? await ticketsOf(tracking.issue, items) : [];
  const plan = planSync(page.id, items, tickets, () => crypto.randomUUID());
  const of = <Type extends SyncAction['type']>(type: Type) =>
    plan.filter((action): action is Extract<SyncAction, { type: Type }> => action.type === type);

  const creates = of('create');
  const outcomes =
    tracking && creates.length > 0 ? await createTickets(creates.slice(0, issuesPerCall), page, tracking.issue) : [];
  const address = (key: string) => `${siteUrl}/browse/${key}`;
  const marks: RowMark[] = [
    ...outcomes.flatMap(({ action, ticket }) =>
      ticket ? [{ item: action.item, ticket: { url: address(ticket.key), rowId: action.identity.rowId } }] : [],
    ),
    ...of('relink').map(({ item, ticket }) => ({
      item,
      ticket: { url: address(ticket.key), rowId: ticket.identity?.rowId ?? crypto.randomUUID() },
      ...(ticket.done && { done: true as const }),
    })),
    ...of('complete')
      .filter(({ item }) => item.ticket)
      .map(({ item }) => ({ item, done: true as const })),
  ];
  const { version, lost } =
    marks.length > 0 ? await writeRows(page.id, marks) : { version: page.version.number, lost: [] };

  const synced = (item: TrackedItem, { key }: { key: string }): SyncedItem => ({
    kind: item.kind,
    text: item.text,
    key,
    url: address(key),
  });
  const untried = creates.slice(outcomes.length);
  // Where nothing could be created, the next slice would meet the same rows again.
  const stuck = outcomes.length > 0 && outcomes.every(({ ticket }) => !ticket);
  return {
    done: untried.length === 0 || stuck,
    progress: {
      ticketed: items.length - untried.length - outcomes.filter(({ ticket }) => !ticket).length,
      total: items.length,
    },
    trackingIssue: tracking
      ? { key: tracking.issue.key, url: address(tracking.issue.key), created: tracking.created }
      : null,
    created: outcomes.flatMap(({ action, ticket }) => (ticket ? [synced(action.item, ticket)] : [])),
    relinked: of('relink').map(({ item, ticket }) => synced(item, ticket)),
    completed: of('complete').map(({ item, ticket }) => synced(item, ticket)),
    unchanged: of('keep').length,
    skipped: [
      ...design.skipped,
      ...of('skip').map(({ item, reason }) => ({ what: `“${item.text}”`, reason })),
      ...(tracking?.notes ?? []),
      ...lost.map(({ item }) => ({
        what: `“${item.text}”`,
        reason: 'its row was changed while the ticket was made; sync again to link them',
      })),
    ],
    dropped: outcomes.flatMap(droppedOf),
    failed: [
      ...outcomes.flatMap(({ action, reason }) => (reason === undefined ? [] : [{ text: action.item.text, reason }])),
      ...(stuck ? untried : []).map(({ item }) => ({
        text: item.text,
        reason: 'not tried, since none before it could be created',
      })),
    ],
    pageVersion: version,
  };
}

const droppedOf = ({ action, ticket, dropped }: TicketOutcome): SyncReport['dropped'] =>
  ticket ? dropped.map(({ field, reason }) => ({ key: ticket.key, text: action.item.text, field, reason })) : [];

/** The sub-tasks of the tracking issue; whose row they are is read only where a row has to find its ticket again. */
async function ticketsOf({ subtasks }: Issue, items: readonly TrackedItem[]): Promise<Ticket[]> {
  const searching = items.some(({ ticket }) => !ticket) && subtasks.length > 0;
  const identities = searching
    ? await getIssueProperty(
        asUser(),
        subtasks.map(({ id }) => id),
        rowProperty,
      )
    : new Map<string, unknown>();
  return subtasks.map((subtask) => ({ ...subtask, identity: rowIdentity.safeParse(identities.get(subtask.id)).data }));
}
