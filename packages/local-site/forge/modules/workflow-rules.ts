/** Rules that the app's validators put on transitions: how they decide, how the workflow page shows and changes them. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { RuleCheck, TransitionRule } from '../../products/contract';
import type { Installation } from '../installation';
import { evaluateExpression } from '../jira-expression';
import { SurfaceError } from '../surface-error';
import type { Locale } from '../translations';
import type { ModuleHost, ModulesIn, Session } from './module-type';

interface Validator {
  key: string;
  name: string;
  description: string;
  function: string;
  projectTypes: readonly string[];
  configurationDescription?: { expression: string } | undefined;
}

const verdict = z.object({ result: z.boolean(), errorMessage: z.string().optional() });

/** A validator that cannot be asked refuses, as Jira has it. */
export function ruleCheckWith(
  validators: readonly Validator[],
  installation: Pick<Installation, 'jiraConnected'>,
  invoke: ModuleHost['invoke'],
): RuleCheck {
  return async ({ rule, issueKey, fromStatusId, toStatusId }) => {
    const validator = validators.find(({ key }) => key === rule.moduleKey);
    if (validator === undefined || !installation.jiraConnected()) {
      return `The app of the validator “${validator?.name ?? rule.moduleKey}” is not installed in Jira.`;
    }
    // Without an account: a validator calls the products as the app.
    const result = await invoke({
      functionKey: validator.function,
      moduleKey: validator.key,
      moduleType: 'jira:workflowValidator',
      event: {
        issue: issueKey === undefined ? {} : { key: issueKey },
        configuration: JSON.parse(rule.configuration ?? '{}') as unknown,
        transition: {
          ...(fromStatusId !== undefined && { from: { id: fromStatusId } }),
          to: { id: toStatusId },
          modifiedFields: {},
        },
      },
    });
    const read = result.ok ? verdict.safeParse(result.value) : undefined;
    if (read?.success !== true)
      return `The validator “${validator.name}” failed, so the issue was not ${issueKey === undefined ? 'created' : 'moved'}.`;
    if (read.data.result) return undefined;
    return read.data.errorMessage ?? `The validator “${validator.name}” does not allow this transition.`;
  };
}

/** What a rule is configured to do, where the validator can describe it; else what the validator does. */
function describeRule({ moduleKey, configuration }: TransitionRule, validators: readonly Validator[]) {
  const validator = validators.find(({ key }) => key === moduleKey);
  if (validator === undefined) return { name: moduleKey, description: 'The app no longer has this validator.' };
  const { name, description, configurationDescription } = validator;
  if (configurationDescription === undefined) return { name, description };
  const config = configuration === undefined ? null : (JSON.parse(configuration) as unknown);
  const told = evaluateExpression(configurationDescription.expression, { config });
  return { name, description: typeof told === 'string' && told !== '' ? told : description };
}

const newRule = z.strictObject({ moduleKey: z.string(), configuration: z.string().optional() });
const changedRule = z.strictObject({ configuration: z.string() });
const path = '/workflows/:projectKey/transitions/:transitionId/rules';

export function workflowRoutes(
  { products: { workflows } }: ModuleHost,
  modulesIn: ModulesIn<Validator>,
  { viewerOf }: Session,
): Hono {
  const app = new Hono();
  const validatorsFor = (locale: Locale, managedBy: 'company' | 'team') =>
    modulesIn(locale).filter(({ projectTypes }) => projectTypes.includes(`${managedBy}-managed`));

  app.get('/workflows/:projectKey', (context) => {
    const { accountId, locale } = viewerOf(context);
    const { project, transitions, workflowId } = workflows.of(accountId, context.req.param('projectKey'));
    const validators = validatorsFor(locale, project.managedBy);
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
    const { accountId, locale } = viewerOf(context);
    const { projectKey, transitionId } = context.req.param();
    const { moduleKey, configuration } = newRule.parse(await context.req.json());
    const { project } = workflows.of(accountId, projectKey);
    if (validatorsFor(locale, project.managedBy).every(({ key }) => key !== moduleKey)) {
      throw new SurfaceError(400, `The app has no validator "${moduleKey}" for ${project.managedBy}-managed projects.`);
    }
    const rule = { moduleKey, ...(configuration !== undefined && { configuration }) };
    return context.json(workflows.addRule(accountId, { projectKey, transitionId }, rule));
  });
  app.put(`${path}/:ruleId`, async (context) => {
    const { ruleId, ...transition } = context.req.param();
    const { configuration } = changedRule.parse(await context.req.json());
    return context.json(workflows.updateRule(viewerOf(context).accountId, transition, ruleId, configuration));
  });
  app.delete(`${path}/:ruleId`, (context) => {
    const { ruleId, ...transition } = context.req.param();
    workflows.removeRule(viewerOf(context).accountId, transition, ruleId);
    return context.json({});
  });
  return app;
}
