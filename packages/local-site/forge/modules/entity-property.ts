/** Values of an issue property that JQL can search. */
import { z } from 'zod';
import type { IndexedProperty } from '../../products/contract';
import type { Installation } from '../installation';
import { key, moduleType } from './module-type';

const schema = z.strictObject({
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

export const entityProperty = moduleType({ type: 'jira:entityProperty', schema });

/** Issue properties that the app has Jira index; none where the app is not connected to Jira. */
export function indexedPropertiesOf(
  modules: readonly z.output<typeof schema>[],
  installation: Pick<Installation, 'jiraConnected'>,
): IndexedProperty[] {
  if (!installation.jiraConnected()) return [];
  return modules.flatMap(({ propertyKey, values }) => values.map((value) => ({ propertyKey, ...value })));
}
