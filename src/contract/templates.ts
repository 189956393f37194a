import { z } from 'zod';
import { adfDocument, day, id, nonEmpty, person } from './basics';
import { read, write } from './call';

const webAddress = z.url({ protocol: /^https?$/ }).max(2000);

export const builtInTemplateIds = ['feature', 'engineering', 'comprehensive', 'guardrails', 'architecture'] as const;
const builtInTemplateId = z.enum(builtInTemplateIds);

export type BuiltInTemplateId = z.infer<typeof builtInTemplateId>;

/** Of a template that a team saved in a space. */
const teamTemplateId = z.templateLiteral(['team-', z.uuid()]);
export type TeamTemplateId = z.infer<typeof teamTemplateId>;

export const templateId = z.union([builtInTemplateId, teamTemplateId]);
export type TemplateId = z.infer<typeof templateId>;

export const prefill = z.object({
  featureName: nonEmpty.max(200),
  authors: z.array(person).max(20),
  date: day,
  epic: z.object({ id, key: nonEmpty.max(60), url: webAddress }).optional(),
  links: z.array(z.object({ title: z.string().trim().max(200).optional(), url: webAddress })).max(20),
});
export type Prefill = z.infer<typeof prefill>;

/** As large as storage's integers. */
export const templateVersion = z
  .number()
  .int()
  .positive()
  .max(2 ** 31 - 1);

/** What the macro keeps in its node on the page (`guestParams`). No nulls: the editor refuses them. */
export const macroConfig = z.object({
  /** Absent where the document was made from Markdown. */
  templateId: templateId.optional(),
  templateVersion: templateVersion.optional(),
  epicId: id.optional(),
  epicKey: z.string().max(60).optional(),
});
export type MacroConfig = z.infer<typeof macroConfig>;

/** A heading of a template below its title. */
const templateSection = z.object({ level: z.number().int().min(1).max(6), title: z.string() });
export type TemplateSection = z.infer<typeof templateSection>;

const templateInfo = z.object({
  id: templateId,
  /** Whether a team of the space saved it; the others are built in. */
  team: z.boolean(),
  version: templateVersion,
  name: z.string(),
  /** When to choose it, in one sentence; may be empty for a team's own. */
  purpose: z.string(),
  sections: z.array(templateSection),
  hasTimeline: z.boolean(),
});
export type TemplateInfo = z.infer<typeof templateInfo>;

/** A team's own template, as those who manage a space see it. */
const teamTemplate = z.object({
  id: teamTemplateId,
  name: z.string(),
  purpose: z.string(),
  version: templateVersion,
  sections: z.array(templateSection),
  /** The titles of the sections that a design has to fill in. */
  requiredSections: z.array(z.string()),
  updatedAt: z.string(),
  updatedBy: person.nullable(),
});
export type TeamTemplate = z.infer<typeof teamTemplate>;

/**
 * What a team's template is made from. Of a page, `everything` keeps its text as an example, `structure` its headings,
 * labels, the headers of its tables and its prompts.
 */
const templateSource = z.union([
  z.object({ pageId: id, keep: z.enum(['everything', 'structure']) }),
  z.object({ markdown: z.string() }),
]);
export type TemplateSource = z.infer<typeof templateSource>;

const templateName = nonEmpty.max(100);

const templatePurpose = z.string().trim().max(300);

const requiredSections = z.array(nonEmpty.max(500)).max(200);

/** Something in a document that could not stay as it was: what it is, and what was done with it. */
export const repair = z.object({
  what: z.string(),
  done: z.string(),
  /** In the Markdown, the first being 1. */
  line: z.number().int().positive().optional(),
});
export type Repair = z.infer<typeof repair>;

/** A document as it would be saved as a template. */
const templateDraft = z.object({
  document: adfDocument,
  sections: z.array(templateSection),
  /** What was changed so that it can stand in the macro and on any page. */
  repairs: z.array(repair),
});
export type TemplateDraft = z.infer<typeof templateDraft>;

export const templatesCalls = {
  /** Everything the picker shows first; with a space, its team's templates after the built-in ones. */
  startPicker: read(
    z.object({ spaceId: id.optional() }),
    z.object({ templates: z.array(templateInfo), me: person, jiraConnected: z.boolean() }),
  ),
  /** The document a template gives with this prefill, and the macro's config that goes with it. */
  buildDocument: read(z.object({ templateId, prefill }), z.object({ document: adfDocument, config: macroConfig })),
  /** The templates of a space, by name. `canManage`: whether the person may save, change and remove them. */
  listTeamTemplates: read(
    z.object({ spaceId: id }),
    z.object({ canManage: z.boolean(), templates: z.array(teamTemplate) }),
  ),
  /** A template of a space, or what a source would give if it were saved. Changes nothing. */
  previewTeamTemplate: read(
    z.union([z.object({ templateId: teamTemplateId }), z.object({ source: templateSource })]),
    templateDraft,
  ),
  /** Refused with `too-large` above what storage takes, with `title-taken` where the space has one of that name. */
  saveTeamTemplate: write(
    z.object({ spaceId: id, name: templateName, purpose: templatePurpose, source: templateSource, requiredSections }),
    z.object({ template: teamTemplate, repairs: z.array(repair) }),
  ),
  /** Gives the template a new document, as its next version; no page changes. */
  replaceTeamTemplate: write(
    z.object({ templateId: teamTemplateId, source: templateSource, requiredSections }),
    z.object({ template: teamTemplate, repairs: z.array(repair) }),
  ),
  renameTeamTemplate: write(
    z.object({ templateId: teamTemplateId, name: templateName, purpose: templatePurpose }),
    z.object({ template: teamTemplate }),
  ),
  /** Designs made from it stay as they are, and keep its name. */
  removeTeamTemplate: write(z.object({ templateId: teamTemplateId }), z.object({ templateId: teamTemplateId })),
} as const;
