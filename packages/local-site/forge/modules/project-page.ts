/** A page of the app's own in a project. */
import { z } from 'zod';
import type { ProjectExtension } from '../surfaces/mount';
import { functionReference, key } from './parts';
import { surfaceType } from './surface-type';
import { requireJira } from './where';

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
  standsOn: 'project',
  async extension({ lookup, installation }, accountId, _module, mount) {
    requireJira(installation);
    const { project: asked, modal } = mount.extension as ProjectExtension;
    const { id, key: projectKey, projectTypeKey } = await lookup.project(accountId, asked.key);
    return {
      type: 'jira:projectPage',
      project: { id, key: projectKey, type: projectTypeKey ?? 'software' },
      ...(modal !== undefined && { modal }),
    };
  },
});
