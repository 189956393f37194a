/** The modules of Jira that the local site follows. */
import { z } from 'zod';
import { functionReference, key, viewportSize } from './parts';

/** Conditions on an issue that hold together; `or` and `not` take them one by one. */
export interface IssueConditions {
  jiraExpression?: string | undefined;
  /** Names, as people of the site see them. */
  issueType?: string | string[] | undefined;
  and?: IssueConditions | IssueConditions[] | undefined;
  or?: IssueConditions | IssueConditions[] | undefined;
  not?: IssueConditions | IssueConditions[] | undefined;
}

const conditions: z.ZodType<IssueConditions> = z.lazy(() => {
  const several = z.union([conditions, z.array(conditions)]).optional();
  return z.strictObject({
    jiraExpression: z.string().optional(),
    issueType: z.union([z.string(), z.array(z.string())]).optional(),
    and: several,
    or: several,
    not: several,
  });
});
const displayConditions = conditions;

export const issuePanel = z.strictObject({
  key,
  title: z.string(),
  icon: z.string(),
  resource: z.string(),
  resolver: functionReference.optional(),
  viewportSize: viewportSize.extract(['small', 'medium', 'large', 'xlarge']).optional(),
  displayConditions: displayConditions.optional(),
});

/** What stands beside the label of an issue context. */
export const issueContextStatus = z.strictObject({
  type: z.enum(['badge', 'lozenge', 'icon']),
  value: z.strictObject({
    label: z.string().min(1).max(255),
    url: z.string().optional(),
    type: z.enum(['default', 'inprogress', 'moved', 'new', 'removed', 'success']).optional(),
  }),
});

export const issueContext = z.strictObject({
  key,
  title: z.string(),
  label: z.string(),
  description: z.string().optional(),
  icon: z.string().optional(),
  status: issueContextStatus.optional(),
  resource: z.string(),
  resolver: functionReference.optional(),
  dynamicProperties: functionReference.optional(),
  displayConditions: displayConditions.optional(),
});

/** A page of the app's own in a project. */
export const projectPage = z.strictObject({
  key,
  title: z.string(),
  icon: z.string().optional(),
  layout: z.enum(['native', 'basic', 'blank']).default('native'),
  resource: z.string(),
  resolver: functionReference.optional(),
});

export const entityProperty = z.strictObject({
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

const screen = z.strictObject({ resource: z.string() });

/** With a function: the local site evaluates no Jira expression that decides. */
export const workflowValidator = z.strictObject({
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
