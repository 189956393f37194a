import { Queue } from '@forge/events';
import { z } from 'zod';

const event = z.object({ content: z.object({ id: z.coerce.string().regex(/^\d+$/), type: z.string() }) });

/** A page went to the trash: if it was a design, it leaves the overview. */
export async function onPageTrashed(payload: unknown): Promise<void> {
  const { data } = event.safeParse(payload);
  if (data?.content.type !== 'page') return;
  await new Queue({ key: 'overview-rows' }).push({ body: { pageIds: [data.content.id] } });
}
