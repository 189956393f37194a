import { Queue } from '@forge/events';
import { z } from 'zod';

const event = z.object({
  selfGenerated: z.boolean().optional(),
  content: z.object({ id: z.coerce.string().regex(/^\d+$/), type: z.string() }),
});

/** A page was created or changed: its design is registered by a job, one at a time for each page. */
export async function onPageChanged(payload: unknown): Promise<void> {
  const { data } = event.safeParse(payload);
  if (!data || data.selfGenerated || data.content.type !== 'page') return;
  const pageId = data.content.id;
  await new Queue({ key: 'page-changes' }).push({ body: { pageId }, concurrency: { key: `page:${pageId}`, limit: 1 } });
}
