/** An entry beside an issue, with a status, which opens below its label. */
import { Hono } from 'hono';
import { z } from 'zod';
import { SurfaceError } from '../surface-error';
import { displayConditions, isDisplayed } from './display-conditions';
import { dynamicPropertiesOf } from './dynamic-properties';
import { functionReference, key, surfaceType } from './module-type';
import { issueContextOf, onIssue } from './places';

const type = 'jira:issueContext';

/** Shown beside the label. */
const status = z.strictObject({
  type: z.enum(['badge', 'lozenge', 'icon']),
  value: z.strictObject({
    label: z.string().min(1).max(255),
    url: z.string().optional(),
    type: z.enum(['default', 'inprogress', 'moved', 'new', 'removed', 'success']).optional(),
  }),
});
export type IssueContextStatus = z.output<typeof status>;

const schema = z.strictObject({
  key,
  title: z.string(),
  label: z.string(),
  description: z.string().optional(),
  icon: z.string().optional(),
  status: status.optional(),
  resource: z.string(),
  resolver: functionReference.optional(),
  dynamicProperties: functionReference.optional(),
  displayConditions: displayConditions.optional(),
});

export const issueContext = surfaceType({
  type,
  schema,
  functions: ({ resolver, dynamicProperties }) => ({ foreground: [resolver, dynamicProperties] }),
  place: onIssue,
  extension: (around, accountId, module, asked) => issueContextOf(around, accountId, module, type, asked),
  described: ({ label, status: inManifest }) => ({ label, ...(inManifest !== undefined && { status: inManifest }) }),
  isDisplayed: (module, issue, hasLevel) => isDisplayed(module, issue, hasLevel),
  routes(host, modulesIn, { viewerOf }) {
    const app = new Hono();
    // Falls back to the manifest's status.
    app.get('/issue-contexts/:key/status', async (context) => {
      const viewer = viewerOf(context);
      const { key: moduleKey } = context.req.param();
      const module = modulesIn(viewer.locale).find((candidate) => candidate.key === moduleKey);
      if (module === undefined) throw new SurfaceError(404, `The manifest has no issue context "${moduleKey}".`);
      const asked = { issue: { key: context.req.query('issue') ?? '' } };
      const { cloudId, extension } = await host.contextOf(viewer, { moduleKey, localId: moduleKey, extension: asked });
      const { issue, project } = extension as Record<string, unknown>;
      const event = { cloudId, extension: { type, issue, project } };
      const look = await dynamicPropertiesOf(host, viewer, module, type, event, z.strictObject({ status }));
      return context.json({ status: look?.status ?? module.status });
    });
    return app;
  },
});
