/** A rule on a transition, decided by a function: the local site evaluates no Jira expression that decides. */
import { z } from 'zod';
import type { RuleExtension } from '../surfaces/mount';
import { SurfaceError } from '../surfaces/surface-error';
import { functionReference, key } from './parts';
import { surfaceType } from './surface-type';
import { requireJira } from './where';

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

/** The surface of a validator, where it has one. */
export const screensOf = (validator: Validator): RuleScreens[] =>
  validator.create === undefined ? [] : [{ ...validator, title: validator.name, resource: validator.create.resource }];

export const workflowValidator = surfaceType<
  'jira:workflowValidator',
  typeof schema,
  RuleScreens & { type: 'jira:workflowValidator' }
>({
  type: 'jira:workflowValidator',
  schema,
  standsOn: 'rule',
  extension({ workflows, installation }, accountId, _module, mount) {
    requireJira(installation);
    const { rule: asked, modal } = mount.extension as RuleExtension;
    const { project, workflowId, transitions } = workflows.of(accountId, asked.projectKey);
    const transition = transitions.find(({ id }) => id === asked.transitionId);
    if (transition === undefined) throw new SurfaceError(404, `There is no transition ${asked.transitionId}.`);
    const saved = transition.rules.find(({ id }) => id === asked.ruleId)?.configuration;
    return {
      type: 'jira:workflowValidator',
      isNewEditor: true,
      workflowId,
      ...(project.managedBy === 'team' && { scopedProjectId: project.id }),
      ...(saved !== undefined && { validatorConfig: saved }),
      ...(modal !== undefined && { modal }),
    };
  },
  described({ description, projectTypes, create, edit, view }, resources) {
    const screens = Object.entries({ create, edit, view }).flatMap(([entry, shown]) =>
      shown === undefined ? [] : [[entry, resources.urlOf(shown.resource)] as const],
    );
    return { description, projectTypes, screens: Object.fromEntries(screens) };
  },
});
