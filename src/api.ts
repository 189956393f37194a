/**
 * The contract between the surfaces in `static/` and the resolvers: one entry a function, each with a zod schema of
 * what it takes and what it gives. The resolver validates with them; `static/` imports the types alone.
 *
 * Page ids and issue ids are Confluence's and Jira's, as decimal strings. Days are `YYYY-MM-DD`, times ISO 8601.
 */
import { z } from 'zod';
import type { AdfDocument } from './adf/node';

const id = z.string().regex(/^\d{1,20}$/, 'must be a number, as text');
const day = z.iso.date('must be a day such as 2026-04-15');
const accountId = z.string().min(1).max(128);
const nonEmpty = z.string().trim().min(1);
const webAddress = z.url({ protocol: /^https?$/ }).max(2000);

export const templateIds = ['feature', 'engineering', 'comprehensive', 'guardrails', 'architecture'] as const;
export const templateId = z.enum(templateIds);
export type TemplateId = z.infer<typeof templateId>;

/** Where a design stands. `approved` is set by hand until sign-offs exist. */
export const statuses = ['draft', 'inReview', 'approved', 'implemented'] as const;
export const status = z.enum(statuses);
export type Status = z.infer<typeof status>;

/** A document in Atlassian Document Format, as far as the contract goes: `src/adf/` knows its nodes. */
export const adfDocument = z.custom<AdfDocument>(
  (value) =>
    z.object({ type: z.literal('doc'), version: z.literal(1), content: z.array(z.unknown()) }).safeParse(value).success,
  'must be a document in Atlassian Document Format',
);

export type AdfDocumentJson = z.infer<typeof adfDocument>;

export const person = z.object({ accountId, displayName: z.string() });
export type Person = z.infer<typeof person>;

export const issueCategory = z.enum(['new', 'indeterminate', 'done']);
export const issueSummary = z.object({
  id,
  key: z.string(),
  summary: z.string(),
  url: z.string(),
  status: z.object({ name: z.string(), category: issueCategory }),
});
export type IssueSummary = z.infer<typeof issueSummary>;

export const prefill = z.object({
  featureName: nonEmpty.max(200),
  authors: z.array(person).max(20),
  date: day,
  epic: z.object({ id, key: nonEmpty.max(60), url: webAddress }).optional(),
  links: z.array(z.object({ title: z.string().trim().max(200).optional(), url: webAddress })).max(20),
});
export type Prefill = z.infer<typeof prefill>;

/** What the macro keeps in its node on the page (`guestParams`). No nulls: the editor refuses them. */
export const macroConfig = z.object({
  templateId,
  templateVersion: z.number().int().positive(),
  epicId: id.optional(),
  epicKey: z.string().max(60).optional(),
});
export type MacroConfig = z.infer<typeof macroConfig>;

export const templateInfo = z.object({
  id: templateId,
  version: z.number().int().positive(),
  name: z.string(),
  /** When to choose it, in one sentence. */
  purpose: z.string(),
  sections: z.array(z.object({ level: z.number().int().min(1).max(6), title: z.string() })),
  hasTimeline: z.boolean(),
});
export type TemplateInfo = z.infer<typeof templateInfo>;

export const itemKind = z.enum(['question', 'milestone']);
export type ItemKind = z.infer<typeof itemKind>;

export const designSummary = z.object({
  pageId: id,
  title: z.string(),
  url: z.string(),
  template: z.object({ id: templateId, name: z.string() }).nullable(),
  status,
  /** Whether the person looking may edit the page, and so move its status, sync it and link it. */
  canEdit: z.boolean(),
  owner: person.nullable(),
  lastChange: z.object({ at: z.string(), by: person.nullable(), version: z.number().int() }),
  /** `null`: not linked. `hidden`: linked to an issue that the person looking may not see. */
  epic: z.union([issueSummary, z.literal('hidden')]).nullable(),
  trackingIssue: z.object({ key: z.string(), url: z.string() }).nullable(),
  openQuestions: z.object({ total: z.number().int(), done: z.number().int(), nextDue: day.nullable() }),
  milestones: z.object({
    total: z.number().int(),
    done: z.number().int(),
    next: z.object({ text: z.string(), due: day.nullable() }).nullable(),
  }),
  /** What on the page cannot be read as open questions or milestones, and why, in sentences. */
  unreadable: z.array(z.string()),
});
export type DesignSummary = z.infer<typeof designSummary>;

export const syncedItem = z.object({ kind: itemKind, text: z.string(), key: z.string(), url: z.string() });
export type SyncedItem = z.infer<typeof syncedItem>;

/** What one slice of a sync did. The surface calls again while `done` is false, and adds the reports up. */
export const syncReport = z.object({
  done: z.boolean(),
  /** Rows that have a ticket, of all rows that are items. */
  progress: z.object({ ticketed: z.number().int(), total: z.number().int() }),
  trackingIssue: z.object({ key: z.string(), url: z.string(), created: z.boolean() }).nullable(),
  created: z.array(syncedItem),
  /** Rows newly linked to a ticket that already existed. */
  relinked: z.array(syncedItem),
  /** Rows marked done because their ticket is. */
  completed: z.array(syncedItem),
  unchanged: z.number().int(),
  /** Rows and tables left alone, each with the reason. */
  skipped: z.array(z.object({ what: z.string(), reason: z.string() })),
  /** Fields left out of a created ticket, each with the reason. */
  dropped: z.array(z.object({ key: z.string(), text: z.string(), field: z.string(), reason: z.string() })),
  failed: z.array(z.object({ text: z.string(), reason: z.string() })),
  pageVersion: z.number().int(),
});
export type SyncReport = z.infer<typeof syncReport>;

const call = <Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) => ({ input, output });

export const api = {
  /** Everything the picker shows first. */
  startPicker: call(
    z.object({}),
    z.object({ templates: z.array(templateInfo), me: person, jiraConnected: z.boolean() }),
  ),
  /** The document a template gives with this prefill, and the macro's config that goes with it. */
  buildDocument: call(z.object({ templateId, prefill }), z.object({ document: adfDocument, config: macroConfig })),
  /** Epics whose summary or key matches; the newest where the query is empty. */
  searchEpics: call(z.object({ query: z.string().max(200) }), z.object({ epics: z.array(issueSummary) })),
  /** The one epic that a key or a URL names. */
  resolveEpic: call(z.object({ keyOrUrl: nonEmpty.max(2000) }), z.object({ epic: issueSummary })),
  searchPeople: call(z.object({ query: nonEmpty.max(200) }), z.object({ people: z.array(person) })),
  getDesign: call(z.object({ pageId: id }), z.object({ design: designSummary, jiraConnected: z.boolean() })),
  setStatus: call(z.object({ pageId: id, status }), z.object({ design: designSummary })),
  syncDesign: call(z.object({ pageId: id }), syncReport),
  /** The designs linked to the issue the panel is on, as far as the person looking may see them. */
  getEpicDesigns: call(z.object({}), z.object({ epic: issueSummary, designs: z.array(designSummary) })),
  searchPages: call(
    z.object({ query: nonEmpty.max(200) }),
    z.object({
      pages: z.array(z.object({ pageId: id, title: z.string(), spaceName: z.string(), url: z.string() })),
    }),
  ),
  /** Links a page to the issue the panel is on. Refused with `linked-elsewhere` unless `move`, where it has another. */
  linkDesign: call(
    z.object({ page: nonEmpty.max(2000), move: z.boolean().optional() }),
    z.object({ design: designSummary }),
  ),
  unlinkDesign: call(z.object({ pageId: id }), z.object({ pageId: id })),
  searchSpaces: call(
    z.object({ query: z.string().max(200) }),
    z.object({ spaces: z.array(z.object({ id, key: z.string(), name: z.string() })) }),
  ),
  /** Creates a page with the template's document on it, linked to the issue the panel is on. */
  createDesign: call(
    z.object({ spaceId: id, title: nonEmpty.max(255), templateId, prefill }),
    z.object({ design: designSummary }),
  ),
} as const;

export type Api = typeof api;
export type ApiName = keyof Api;
export type ApiInput<Name extends ApiName> = z.input<Api[Name]['input']>;
export type ApiOutput<Name extends ApiName> = z.output<Api[Name]['output']>;

export const errorCodes = [
  /** The payload does not fit its schema. */
  'invalid-input',
  /** Does not exist, or the person may not see it: never said which. */
  'not-found',
  /** May be seen, but not changed, by this person. */
  'forbidden',
  /** The app is not connected to Jira on this site. */
  'jira-not-connected',
  'not-an-epic',
  'linked-elsewhere',
  'not-linked',
  'title-taken',
  /** The page kept changing while the app wrote to it. */
  'page-changed',
  'page-unreadable',
  /** Somebody else syncs the same design at this moment. */
  'sync-running',
  'project-not-ready',
  'rate-limited',
  'unexpected',
] as const;

/** What went wrong, for the person who meets it. */
export const apiError = z.object({
  code: z.enum(errorCodes),
  /** What happened, to what: one sentence. */
  message: z.string(),
  /** What to do next: one sentence. */
  advice: z.string(),
});
export type ApiError = z.infer<typeof apiError>;

/** What crosses the bridge: an Error would lose its code on the way. */
export type ApiAnswer<Name extends ApiName> = { ok: true; value: ApiOutput<Name> } | { ok: false; error: ApiError };
