import type { InvocationError } from '@forge/events';
import { z } from 'zod';
import { notePageEvent } from '../../features/health/health-arrival';
import { pushJobs } from '../../platform/queue/push-jobs';
import { retriedByForge } from '../../errors/retry';

const event = z.object({
  eventType: z.string().optional(),
  selfGenerated: z.boolean().optional(),
  content: z.object({
    id: z.coerce.string().regex(/^\d+$/),
    type: z.string(),
    version: z.object({ number: z.int() }).optional().catch(undefined),
  }),
});

/** A page or a live doc was created or changed, or one became the other: its design is registered by a job, one at a time for each page. */
export async function onPageChanged(payload: unknown): Promise<InvocationError | undefined> {
  const { data } = event.safeParse(payload);
  if (data?.content.type !== 'page') return undefined;
  const { id: pageId, version } = data.content;
  if (data.selfGenerated) {
    return retriedByForge(async () => {
      await notePageEvent(pageId);
      return undefined;
    });
  }
  const isCopy = data.eventType === 'avi:confluence:copied:page';
  return retriedByForge(async () => {
    await pushJobs('page-changes', [
      {
        body: { pageId, ...(version && { version: version.number }), ...(isCopy && { isCopy }) },
        concurrency: { key: `page:${pageId}`, limit: 1 },
      },
    ]);
    return undefined;
  });
}
