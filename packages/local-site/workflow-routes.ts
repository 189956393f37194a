/** What the page of a project's workflow asks: its transitions, and the rules that the app's validators put on them. */
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { describeRule } from './forge/rule-description';
import { SurfaceError } from './forge/surfaces/surface-error';
import type { Viewer } from './forge/surfaces/surfaces';
import type { HostOptions } from './host-routes';

const newRule = z.strictObject({ moduleKey: z.string(), configuration: z.string().optional() });
const changedRule = z.strictObject({ configuration: z.string() });

const path = '/workflows/:projectKey/transitions/:transitionId/rules';

type Options = Pick<HostOptions, 'forge' | 'products'>;

export function workflowRoutes({ forge, products }: Options, viewer: (context: Context) => Viewer): Hono {
  const { workflows } = products;
  const app = new Hono();

  const validatorsIn = ({ locale }: Viewer, managedBy: 'company' | 'team') =>
    forge
      .manifestIn(locale)
      .modules['jira:workflowValidator'].filter(({ projectTypes }) => projectTypes.includes(`${managedBy}-managed`));

  app.get('/workflows/:projectKey', (context) => {
    const who = viewer(context);
    const { project, transitions, workflowId } = workflows.of(who.accountId, context.req.param('projectKey'));
    const validators = validatorsIn(who, project.managedBy);
    return context.json({
      project,
      workflowId,
      validators: validators.map(({ key, name, description }) => ({ key, name, description })),
      transitions: transitions.map((transition) => ({
        ...transition,
        rules: transition.rules.map((rule) => ({ ...rule, ...describeRule(rule, validators) })),
      })),
    });
  });
  app.post(path, async (context) => {
    const who = viewer(context);
    const { projectKey, transitionId } = context.req.param();
    const { moduleKey, configuration } = newRule.parse(await context.req.json());
    const { project } = workflows.of(who.accountId, projectKey);
    if (validatorsIn(who, project.managedBy).every(({ key }) => key !== moduleKey)) {
      throw new SurfaceError(400, `The app has no validator "${moduleKey}" for ${project.managedBy}-managed projects.`);
    }
    const rule = { moduleKey, ...(configuration !== undefined && { configuration }) };
    return context.json(workflows.addRule(who.accountId, { projectKey, transitionId }, rule));
  });
  app.put(`${path}/:ruleId`, async (context) => {
    const { ruleId, ...place } = context.req.param();
    const { configuration } = changedRule.parse(await context.req.json());
    return context.json(workflows.updateRule(viewer(context).accountId, place, ruleId, configuration));
  });
  app.delete(`${path}/:ruleId`, (context) => {
    const { ruleId, ...place } = context.req.param();
    workflows.removeRule(viewer(context).accountId, place, ruleId);
    return context.json({});
  });
  return app;
}
