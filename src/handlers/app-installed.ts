import { z } from 'zod';
import { noteRunInConfluence } from '../store/common-storage';

const event = z.object({ context: z.string().startsWith('ari:cloud:confluence:') });

/** The app was installed, or a new version of it; only in Confluence there is something to note. */
export async function onAppInstalled(payload: unknown): Promise<void> {
  if (event.safeParse(payload).success) await noteRunInConfluence();
}
