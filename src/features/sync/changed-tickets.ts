import { asApp } from '@forge/api';
import { fetchTickets } from '../../platform/jira/tickets';
import { isProductError } from '../../platform/product-error';
import { linkedIssueOf } from '../designs/store/design-record';
import { getDesignRecords } from '../designs/store/designs';
import { readLedger } from './store/ticket-ledger';
import type { LedgerEntry } from './ledger-entry';
import { fingerprintsOf } from './fingerprints';
import { ticketOf } from './read-tickets';
import { rowProperty, type Ticket } from './ticket';
import { queueTicketChanges } from './ticket-changes';

/** Whether a ticket says something else than when it was last synced. A sync by a person leaves the base that says so. */
export const hasNews = ({ fields }: Ticket, { base }: LedgerEntry): boolean => base?.ticket !== fingerprintsOf(fields);

/** Has those of some designs follow their tickets that have one that changed: events of issues get lost. */
export async function syncChangedTickets(pageIds: readonly string[]): Promise<void> {
  const entries = new Map<string, LedgerEntry>();
  const pageOf = new Map<string, string>();
  for (const pageId of await linked(pageIds)) {
    for (const entry of (await readLedger(pageId)).entries()) {
      if (entry.issueId === undefined) continue;
      entries.set(entry.issueId, entry);
      pageOf.set(entry.issueId, pageId);
    }
  }
  const changed = (await ticketsIn([...entries.keys()])).flatMap((ticket) => {
    const entry = entries.get(ticket.id);
    return entry && hasNews(ticket, entry) ? [pageOf.get(ticket.id)] : [];
  });
  for (const pageId of new Set(changed)) if (pageId !== undefined) await queueTicketChanges(pageId);
}

const linked = async (pageIds: readonly string[]): Promise<string[]> =>
  [...(await getDesignRecords(pageIds)).values()].flatMap((record) =>
    linkedIssueOf(record) === undefined ? [] : [record.pageId],
  );

async function ticketsIn(issueIds: readonly string[]): Promise<Ticket[]> {
  if (issueIds.length === 0) return [];
  try {
    return (await fetchTickets(asApp(), issueIds, rowProperty)).map(ticketOf);
  } catch (error) {
    if (isProductError(error, 'not-connected')) return [];
    throw error;
  }
}
