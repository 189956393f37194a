/** A page of the app's own in a project. */
import { z } from 'zod';
import { functionReference, key, surfaceType } from './module-type';
import { modalIn, onProject, requireJira } from './places';

const schema = z.strictObject({
  key,
  title: z.string(),
  icon: z.string().optional(),
  layout: z.enum(['native', 'basic', 'blank']).default('native'),
  resource: z.string(),
  resolver: functionReference.optional(),
});

export const projectPage = surfaceType({
  type: 'jira:projectPage',
  schema,
  functions: ({ resolver }) => ({ foreground: [resolver] }),
  place: onProject,
  async extension(around, accountId, _module, asked) {
    requireJira(around);
    const { id, key: projectKey, projectTypeKey } = await around.lookup.project(accountId, asked.project.key);
    return {
      type: 'jira:projectPage',
      project: { id, key: projectKey, type: projectTypeKey ?? 'software' },
      ...modalIn(asked),
    };
  },
});
