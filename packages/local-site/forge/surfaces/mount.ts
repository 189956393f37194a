/** A surface on a host page: which module, and the page, issue, space or transition it stands on. What is behind those is looked up. */
import { z } from 'zod';

const macroExtension = z.strictObject({
  content: z.looseObject({ id: z.string() }),
  space: z.unknown().optional(),
  isEditing: z.boolean().optional(),
  config: z.record(z.string(), z.unknown()).optional(),
  macro: z.looseObject({ body: z.unknown().optional() }).optional(),
  modal: z.unknown().optional(),
  type: z.string().optional(),
});
/** The macro in one of Confluence's own templates. */
const templateExtension = macroExtension
  .omit({ content: true })
  .extend({ template: z.looseObject({ id: z.string() }) });
const issueExtension = z.strictObject({
  issue: z.looseObject({ key: z.string() }),
  project: z.unknown().optional(),
  modal: z.unknown().optional(),
  type: z.string().optional(),
});

const spaceExtension = z.strictObject({
  space: z.looseObject({ key: z.string() }),
  modal: z.unknown().optional(),
  type: z.string().optional(),
});

const projectExtension = z.strictObject({
  project: z.looseObject({ key: z.string() }),
  modal: z.unknown().optional(),
  type: z.string().optional(),
});

/** The settings of the site, which stand on nothing. */
const siteExtension = z.strictObject({ modal: z.unknown().optional(), type: z.string().optional() });

/** A rule of a workflow: one that is there, or one that is about to be added to a transition. */
const ruleExtension = z.strictObject({
  rule: z.strictObject({ projectKey: z.string(), transitionId: z.string(), ruleId: z.string().optional() }),
  modal: z.unknown().optional(),
  type: z.string().optional(),
});

export const mountExtension = z.union([
  macroExtension,
  templateExtension,
  issueExtension,
  spaceExtension,
  projectExtension,
  ruleExtension,
  siteExtension,
]);
export const mount = z.strictObject({
  moduleKey: z.string(),
  entry: z.enum(['config', 'create', 'edit', 'view']).optional(),
  localId: z.string(),
  extension: mountExtension,
});
export type Mount = z.infer<typeof mount>;
export type ProjectExtension = z.infer<typeof projectExtension>;
export type SpaceExtension = z.infer<typeof spaceExtension>;
export type MacroExtension = z.infer<typeof macroExtension>;
export type TemplateExtension = z.infer<typeof templateExtension>;
export type RuleExtension = z.infer<typeof ruleExtension>;
export type IssueExtension = z.infer<typeof issueExtension>;
