import { asApp } from '@forge/api';
import type { InvocationError } from '@forge/events';
import { z } from 'zod';
import { linkedIssueOf } from '../../features/designs/store/design-record';
import { getDesignRecord } from '../../features/designs/store/designs';
import { ownerOfTicket, readLedger } from '../../features/sync/store/ticket-ledger';
import { readTicket } from '../../features/sync/read-tickets';
import { hasNews } from '../../features/sync/changed-tickets';
import { noteIssueEvent } from '../../features/health/health-arrival';
import { retriedByForge } from '../../errors/retry';
import { queueTicketChanges } from '../../features/sync/ticket-changes';

/** Jira's names of what a ticket and its row have in common. */
const sharedFields = new Set(['summary', 'duedate', 'assignee', 'status', 'description']);

const event = z.object({
  issue: z.object({ id: z.coerce.string().regex(/^\d+$/) }),
  changelog: z.object({ items: z.array(z.object({ field: z.string(), fieldId: z.string().optional() })) }).optional(),
});

/**
 * An issue changed in Jira. The id in an event is a key to look up: an issue that is in no ledger is not read. If it is in
 * one, and says something else than when it was last synced, the page follows in a job, one at a time for each page.
 */
export function onIssueChanged(payload: unknown): Promise<InvocationError | undefined> {
  const { data } = event.safeParse(payload);
  const changed = data?.changelog?.items.map(({ field, fieldId }) => fieldId ?? field);
  if (!data || (changed && !changed.some((field) => sharedFields.has(field)))) return Promise.resolve(undefined);
  return retriedByForge(async () => {
    const owner = await ownerOfTicket(data.issue.id);
    if (!owner) await noteIssueEvent(data.issue.id);
    const entry = owner && (await readLedger(owner.pageId)).get(owner.rowId);
    if (entry?.issueId !== data.issue.id || !owner) return undefined;
    const record = await getDesignRecord(owner.pageId);
    if (!record || linkedIssueOf(record) === undefined) return undefined;
    const ticket = await readTicket(asApp(), entry.issueId);
    if (ticket && hasNews(ticket, entry)) await queueTicketChanges(owner.pageId);
    return undefined;
  });
}
