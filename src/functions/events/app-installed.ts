import type { InvocationError } from '@forge/events';
import { z } from 'zod';
import { noteRunInConfluence } from '../../platform/storage/common-storage';
import { retriedByForge } from '../../errors/retry';

const event = z.object({ context: z.string().startsWith('ari:cloud:confluence:') });

/** The app was installed, or a new version of it; only in Confluence there is something to note. */
export function onAppInstalled(payload: unknown): Promise<InvocationError | undefined> {
  return retriedByForge(async () => {
    if (event.safeParse(payload).success) await noteRunInConfluence();
    return undefined;
  });
}
