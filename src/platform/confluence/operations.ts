import { z } from 'zod';

/** What somebody may do with a page or a space. */
export const operations = z.array(z.object({ operation: z.string(), targetType: z.string() }));
type Operation = z.infer<typeof operations>[number];

/** The first operations, as they come along with a page or a space: fifty at most. */
export const someOperations = z.object({ results: operations, meta: z.object({ hasMore: z.boolean() }).optional() });

export const allows = (allowed: readonly Operation[], wanted: Operation): boolean =>
  allowed.some(({ operation, targetType }) => operation === wanted.operation && targetType === wanted.targetType);

/** Whether one is among all operations, which are read with `readAll` where the first do not tell. */
export const allowsIn = async (
  { results, meta }: z.infer<typeof someOperations>,
  wanted: Operation,
  readAll: () => Promise<readonly Operation[]>,
): Promise<boolean> => allows(results, wanted) || (meta?.hasMore === true && allows(await readAll(), wanted));
