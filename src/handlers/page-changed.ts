import { Queue } from '@forge/events';
import { z } from 'zod';

const event = z.object({
  selfGenerated: z.boolean().optional(),
  content: z.object({
    id: z.coerce.string().regex(/^\d+$/),
    type: z.string(),
    version: z.object({ number: z.int() }).optional().catch(undefined),
  }),
});

/** A page or a live doc was created or changed, or one became the other: its design is registered by a job, one at a time for each page. */
export async function onPageChanged(payload: unknown): Promise<void> {
  const { data } = event.safeParse(payload);
  if (!data || data.selfGenerated || data.content.type !== 'page') return;
  const { id: pageId, version } = data.content;
  await new Queue({ key: 'page-changes' }).push({
    body: { pageId, ...(version && { version: version.number }) },
    concurrency: { key: `page:${pageId}`, limit: 1 },
  });
}
