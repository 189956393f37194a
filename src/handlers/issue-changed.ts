import { asApp } from '@forge/api';
import { type InvocationError, Queue } from '@forge/events';
import { z } from 'zod';
import { fieldNames, sameValue } from '../sync/fields';
import { readTicket } from '../sync/read-tickets';
import type { Ticket } from '../sync/ticket';
import { orLater } from './retry-later';

/** Jira's names of what a ticket and its row have in common. */
const sharedFields = new Set(['summary', 'duedate', 'assignee', 'status', 'description']);

const event = z.object({
  issue: z.object({ id: z.coerce.string().regex(/^\d+$/) }),
  changelog: z.object({ items: z.array(z.object({ field: z.string(), fieldId: z.string().optional() })) }).optional(),
});

/**
 * An issue changed in Jira. If it is the ticket of a row, and says something else than when it was last synced, the page
 * follows in a job, one at a time for each page. Most issues are not ours: that costs one read, or none.
 */
export function onIssueChanged(payload: unknown): Promise<InvocationError | undefined> {
  const { data } = event.safeParse(payload);
  const changed = data?.changelog?.items.map(({ field, fieldId }) => fieldId ?? field);
  if (!data || (changed && !changed.some((field) => sharedFields.has(field)))) return Promise.resolve(undefined);
  return orLater(async () => {
    const ticket = await readTicket(asApp(), data.issue.id);
    if (ticket?.state && saysSomethingNew(ticket)) await follow(ticket.state.pageId);
    return undefined;
  });
}

/** A sync by a person changes issues too, and leaves the base that says so. */
const saysSomethingNew = ({ state, fields }: Ticket): boolean => {
  const base = state?.base?.ticket;
  return !base || fieldNames.some((name) => !sameValue(name, base[name], fields[name]));
};

async function follow(pageId: string): Promise<void> {
  if (!/^\d{1,20}$/.test(pageId)) return;
  await new Queue({ key: 'ticket-changes' }).push({
    body: { pageId },
    concurrency: { key: `page:${pageId}`, limit: 1 },
  });
}
