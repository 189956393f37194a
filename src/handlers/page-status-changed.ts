import { z } from 'zod';
import { handOverDesign } from './status-copies';

const event = z.object({ content: z.object({ id: z.coerce.string().regex(/^\d+$/), type: z.string() }) });

/** A page went to the trash or the archive, or came back: if it is a design, its issue and the overview follow. */
export async function onPageStatusChanged(payload: unknown): Promise<void> {
  const { data } = event.safeParse(payload);
  if (data?.content.type !== 'page') return;
  await handOverDesign(data.content.id);
}
