/** A rule on a transition, decided by a function: the local site evaluates no Jira expression that decides. */
import { z } from 'zod';
import { SurfaceError } from '../surface-error';
import { functionReference, key, surfaceType } from './module-type';
import { modalIn, onRule, requireJira } from './places';
import { workflowRoutes } from './workflow-rules';

const screen = z.strictObject({ resource: z.string() });

const schema = z.strictObject({
  key,
  name: z.string(),
  description: z.string(),
  function: key,
  projectTypes: z.array(z.enum(['company-managed', 'team-managed'])).default(['company-managed']),
  configurationDescription: z.strictObject({ expression: z.string() }).optional(),
  resolver: functionReference.optional(),
  create: screen.optional(),
  edit: screen.optional(),
  view: screen.optional(),
});

type Validator = z.output<typeof schema>;
/** A validator that is configured on screens of its own. */
type RuleScreens = Validator & { title: string; resource: string };

export const workflowValidator = surfaceType({
  type: 'jira:workflowValidator' as const,
  schema,
  functions: (module) => ({ foreground: [module, module.resolver] }),
  place: onRule,
  surfacesOf: (validator): RuleScreens[] =>
    validator.create === undefined
      ? []
      : [{ ...validator, title: validator.name, resource: validator.create.resource }],
  extension(around, accountId, _module: RuleScreens & { type: 'jira:workflowValidator' }, asked) {
    requireJira(around);
    const { rule } = asked;
    const { project, workflowId, transitions } = around.workflows.of(accountId, rule.projectKey);
    const transition = transitions.find(({ id }) => id === rule.transitionId);
    if (transition === undefined) throw new SurfaceError(404, `There is no transition ${rule.transitionId}.`);
    const saved = transition.rules.find(({ id }) => id === rule.ruleId)?.configuration;
    return {
      type: 'jira:workflowValidator',
      isNewEditor: true,
      workflowId,
      ...(project.managedBy === 'team' && { scopedProjectId: project.id }),
      ...(saved !== undefined && { validatorConfig: saved }),
      ...modalIn(asked),
    };
  },
  described({ description, projectTypes, create, edit, view }, resources) {
    const screens = Object.entries({ create, edit, view }).flatMap(([entry, shown]) =>
      shown === undefined ? [] : [[entry, resources.urlOf(shown.resource)] as const],
    );
    return { description, projectTypes, screens: Object.fromEntries(screens) };
  },
  routes: workflowRoutes,
});
