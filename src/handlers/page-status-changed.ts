import { z } from 'zod';
import type { PageNews } from './page-presence';
import { handOverDesign } from './status-copies';

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
export async function onPageStatusChanged(payload: unknown): Promise<void> {
  const { data } = event.safeParse(payload);
  if (data?.content.type !== 'page') return;
  const is = isIn.get(data.eventType?.split(':')[2] ?? '') ?? 'there';
  await handOverDesign(data.content.id, { is, ...(data.eventCreatedDate && { at: data.eventCreatedDate }) });
}

/** By the word of an event, such as `deleted` in `avi:confluence:deleted:page`; of all others, the page is there. */
const isIn = new Map<string, PageNews['is']>([
  ['trashed', 'trashed'],
  ['deleted', 'deleted'],
]);
