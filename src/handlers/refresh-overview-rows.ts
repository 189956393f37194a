import type { AsyncEvent, InvocationError } from '@forge/events';
import { z } from 'zod';
import { partOfAll } from './all-designs';
import { handOverOverview } from './overview-day';
import { refreshOverview } from './refresh-overview';
import { orLater } from './retry-later';

const job = z.union([z.object({ pageIds: z.array(z.string().regex(/^\d{1,20}$/)).max(25) }), partOfAll]);

/** Brings some designs of the overview in step with their pages, or hands over the next part of all of them. */
export async function refreshOverviewRows(event: AsyncEvent): Promise<InvocationError | undefined> {
  const { data } = job.safeParse(event.body);
  if (!data) return undefined;
  return orLater(async () => {
    await ('pageIds' in data ? refreshOverview(data.pageIds) : handOverOverview(data));
    return undefined;
  });
}
