/** A function that product events call. */
import { z } from 'zod';
import { key, moduleType } from './module-type';

const mostCharactersOfFilter = 10_000;

const filter = z.strictObject({
  ignoreSelf: z.boolean().optional(),
  expression: z.string().max(mostCharactersOfFilter).optional(),
  onError: z.enum(['IGNORE', 'IGNORE_AND_LOG', 'RECEIVE', 'RECEIVE_AND_LOG']).default('IGNORE_AND_LOG'),
});
export type EventFilter = z.output<typeof filter>;

const schema = z.strictObject({ key, function: key, events: z.array(z.string()).min(1), filter: filter.optional() });
export type Trigger = z.output<typeof schema>;

export const trigger = moduleType({
  type: 'trigger',
  schema,
  functions: (module) => ({ foreground: [module] }),
});
