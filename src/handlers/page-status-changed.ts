import { z } from 'zod';
import { handOverDesign } from './status-copies';

const event = z.object({ content: z.object({ id: z.coerce.string().regex(/^\d+$/), type: z.string() }) });

/**
 * A page went to the trash or the archive, or came back, moved, or lets other people view it: if it is a design, what
 * others see of it follows. Another space has another policy, and a restricted page tells less on its issue.
 */
export async function onPageStatusChanged(payload: unknown): Promise<void> {
  const { data } = event.safeParse(payload);
  if (data?.content.type !== 'page') return;
  await handOverDesign(data.content.id);
}
