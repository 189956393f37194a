/** Values of an issue property that JQL can search. */
import { z } from 'zod';
import { key } from './parts';

export const entityProperty = z.strictObject({
  key,
  propertyKey: z.string().min(1).max(255),
  entityType: z.literal('issue').default('issue'),
  values: z.array(
    z.strictObject({
      path: z.string().min(1),
      type: z.enum(['number', 'string', 'date']),
      searchAlias: z
        .string()
        .regex(/^[a-zA-Z0-9._-]+$/)
        .optional(),
    }),
  ),
});
