/** Types of modules that only name a function. */
import { z } from 'zod';
import { key, moduleType } from './module-type';

const longestQueueName = 36;
const longestTimeoutSeconds = 900;

/** Told before the app is uninstalled. */
export const preUninstall = moduleType({
  type: 'preUninstall',
  schema: z.strictObject({ key, function: key }),
  functions: (module) => ({ background: [module] }),
});

/** Gets the events of a queue. */
export const consumer = moduleType({
  type: 'consumer',
  schema: z.strictObject({ key, queue: z.string().max(longestQueueName), function: key }),
  functions: (module) => ({ background: [module] }),
});

export const appFunction = moduleType({
  type: 'function',
  schema: z.strictObject({
    key,
    handler: z.string().regex(/^[\w/-]+\.\w+$/),
    timeoutSeconds: z.number().int().min(1).max(longestTimeoutSeconds).optional(),
  }),
});
