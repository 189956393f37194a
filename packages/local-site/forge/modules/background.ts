/** Modules without a surface that name a function, and functions themselves. */
import { z } from 'zod';
import { key } from './parts';

export const scheduledTrigger = z.strictObject({
  key,
  function: key,
  interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
});
export const preUninstall = z.strictObject({ key, function: key });
export const consumer = z.strictObject({ key, queue: z.string().max(36), function: key });
export const appFunction = z.strictObject({
  key,
  handler: z.string().regex(/^[\w/-]+\.\w+$/),
  timeoutSeconds: z.number().int().min(1).max(900).optional(),
});
