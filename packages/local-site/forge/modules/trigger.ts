/** A function that product events call. */
import { z } from 'zod';
import { key } from './parts';

const mostCharactersOfFilter = 10_000;

export const trigger = z.strictObject({
  key,
  function: key,
  events: z.array(z.string()).min(1),
  filter: z
    .strictObject({
      ignoreSelf: z.boolean().optional(),
      expression: z.string().max(mostCharactersOfFilter).optional(),
      onError: z.enum(['IGNORE', 'IGNORE_AND_LOG', 'RECEIVE', 'RECEIVE_AND_LOG']).default('IGNORE_AND_LOG'),
    })
    .optional(),
});
