import type { InvocationError } from '@forge/events';
import { z } from 'zod';
import type { PageEvent } from '../../features/designs/page-presence';
import { retriedByForge } from '../../errors/retry';
import { pushPageStatus } from '../../features/designs/status-queue';

const event = z.object({
  eventType: z.string().optional(),
  eventCreatedDate: z.iso.datetime().optional().catch(undefined),
  content: z.object({ id: z.coerce.string().regex(/^\d+$/), type: z.string() }),
});

/**
 * A page went to the trash or the archive, or came back, was deleted for good, moved, or lets other people view it: if it
 * is a design, what others see of it follows. Another space has another policy, and a restricted page tells less on its
 * issue.
 */
export async function onPageStatusChanged(payload: unknown): Promise<InvocationError | undefined> {
  const { data } = event.safeParse(payload);
  if (data?.content.type !== 'page') return undefined;
  const { content, eventType, eventCreatedDate: at } = data;
  const is = isIn.get(eventType?.split(':')[2] ?? '') ?? 'there';
  return retriedByForge(async () => {
    await pushPageStatus(content.id, { is, ...(at !== undefined && { at }) });
    return undefined;
  });
}

/** By the word of an event, such as `deleted` in `avi:confluence:deleted:page`; of all others, the page is there. */
const isIn = new Map<string, PageEvent['is']>([
  ['trashed', 'trashed'],
  ['moved', 'moved'],
  ['deleted', 'deleted'],
]);
