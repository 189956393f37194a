import type { AsyncEvent, InvocationError } from '@forge/events';
import { z } from 'zod';
import { refreshOverview } from './refresh-overview';
import { orLater } from './retry-later';

const job = z.object({ pageIds: z.array(z.string().regex(/^\d{1,20}$/)).max(25) });

/** Brings some designs of the overview in step with their pages. */
export async function refreshOverviewRows(event: AsyncEvent): Promise<InvocationError | undefined> {
  const { data } = job.safeParse(event.body);
  if (!data) return undefined;
  return orLater(async () => {
    await refreshOverview(data.pageIds);
    return undefined;
  });
}
