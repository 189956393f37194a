/**
 * The contract between the surfaces in `static/` and the resolvers: one entry a function, each with a zod schema of
 * what it takes and what it gives. The resolver validates with them; `static/` imports the types alone, and the plain
 * numbers of `src/contract/limits.ts`.
 *
 * Page ids and issue ids are Confluence's and Jira's, as decimal strings. Days are `YYYY-MM-DD`, times ISO 8601.
 */
import { z } from 'zod';
import type { AdfDocument } from './adf-node';
import {
  approval,
  approvalHistory,
  approvalPolicy,
  approvalStatus,
  approvalStep,
  designChanges,
  policyOwner,
  reviewRole,
} from './approval';
import { day, id, nonEmpty, person, ticketRef } from './basics';
import { overviewCursor, overviewFilter, overviewPageSize, overviewPlace, overviewSort } from './overview';
import { diagrams } from './diagrams';
import { healthCheckInput, healthReport, lastHealthReport } from './health';
import { dataRetention, retentionSave } from './retention';
import { timeline } from './timeline';

export * from './approval';
export type { OverviewFilter, OverviewPlace, OverviewSort } from './overview';
export { person, type Person, ticketRef } from './basics';
export type { Diagram } from './diagrams';
export {
  healthCheckIds,
  type HealthCheckId,
  type HealthCheckResult,
  type HealthOutcome,
  type HealthReport,
} from './health';
export type { DataRetention } from './retention';
export type { TimelineMilestone } from './timeline';

const webAddress = z.url({ protocol: /^https?$/ }).max(2000);

export const builtInTemplateIds = ['feature', 'engineering', 'comprehensive', 'guardrails', 'architecture'] as const;
export const builtInTemplateId = z.enum(builtInTemplateIds);
export type BuiltInTemplateId = z.infer<typeof builtInTemplateId>;

/** Of a template that a team saved in a space. */
export const teamTemplateId = z.templateLiteral(['team-', z.uuid()]);
export type TeamTemplateId = z.infer<typeof teamTemplateId>;

export const templateId = z.union([builtInTemplateId, teamTemplateId]);
export type TemplateId = z.infer<typeof templateId>;

/** A document in Atlassian Document Format, as far as the contract goes: `src/adf/` knows its nodes. */
export const adfDocument = z.custom<AdfDocument>(
  (value) =>
    z.object({ type: z.literal('doc'), version: z.literal(1), content: z.array(z.unknown()) }).safeParse(value).success,
  'must be a document in Atlassian Document Format',
);

export type AdfDocumentJson = z.infer<typeof adfDocument>;

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

/** As large as storage's integers. */
const templateVersion = z
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
export const templateSection = z.object({ level: z.number().int().min(1).max(6), title: z.string() });
export type TemplateSection = z.infer<typeof templateSection>;

export const templateInfo = z.object({
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
export const teamTemplate = z.object({
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
export const templateSource = z.union([
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
export const templateDraft = z.object({
  document: adfDocument,
  sections: z.array(templateSection),
  /** What was changed so that it can stand in the macro and on any page. */
  repairs: z.array(repair),
});
export type TemplateDraft = z.infer<typeof templateDraft>;

export const itemKind = z.enum(['question', 'milestone']);
export type ItemKind = z.infer<typeof itemKind>;

/** `blocking`: a review of the design makes no sense before. `note`: may well be so on purpose. */
export const severities = ['blocking', 'warning', 'note'] as const;
export const severity = z.enum(severities);
export type Severity = z.infer<typeof severity>;

export const findingRules = [
  'missing-section',
  'empty-section',
  'blocking-question',
  'prompts-left',
  'unconsidered-topic',
  'example-left',
  'unassigned-question',
  'passed-date',
  'milestone-order',
  'unmitigated-risk',
  'epic',
  'thin-section',
] as const;

/** Something that a design lacks before it can be reviewed, or that its readers would stumble over. */
export const finding = z.object({
  rule: z.enum(findingRules),
  severity,
  /** The heading of the section it is in; `null` where it is in none. */
  section: z.string().nullable(),
  /** The section's address, in the macro's body or else on the page; `null` where it has none. */
  anchor: z.string().nullable(),
  inMacro: z.boolean(),
  /** What was found: one sentence. */
  message: z.string(),
  /** What to do about it: one sentence. */
  fix: z.string(),
});
export type Finding = z.infer<typeof finding>;

/** How far a design is ready for review. */
export const readiness = z.object({
  sections: z.object({ written: z.number().int(), total: z.number().int() }),
  promptsLeft: z.number().int(),
  /** How many findings of each severity there are. */
  counts: z.record(severity, z.number().int()),
  /** The first of them, what blocks a review before the rest. */
  findings: z.array(finding),
});
export type ReadinessSummary = z.infer<typeof readiness>;

/** A section that may hold milestones or open questions, though nothing announces them. */
export const doubtfulSection = z.object({
  key: z.string().max(100),
  kind: itemKind,
  heading: z.string(),
  /** What somebody who may edit the page decided; `null`: nobody yet. */
  decision: z.enum(['tracked', 'refused']).nullable(),
});
export type DoubtfulSection = z.infer<typeof doubtfulSection>;

export const designSummary = z.object({
  pageId: id,
  title: z.string(),
  url: z.string(),
  /** `null`: made from Markdown, or from a template that the person may not see. */
  template: z
    .object({
      id: templateId,
      /** Of a template that was removed: the last it had. */
      name: z.string(),
      /** The version that the design was made from; `null` where the page does not say. */
      version: templateVersion.nullable(),
      /** `null`: the template was removed. */
      latestVersion: templateVersion.nullable(),
      /** The titles of the sections that came to the template since, and that the design does not have. */
      addedSections: z.array(z.string()),
    })
    .nullable(),
  approval,
  /** Whether the person looking may edit the page, and so sync it, link it and ask for its review. */
  canEdit: z.boolean(),
  owner: person.nullable(),
  lastChange: z.object({ at: z.string(), by: person.nullable(), version: z.number().int() }),
  /**
   * `null`: not linked. `hidden`: linked to an issue that the person looking may not see. `deleted`: was linked to one
   * that was deleted.
   */
  epic: z.union([issueSummary, z.enum(['hidden', 'deleted'])]).nullable(),
  trackingIssue: z.object({ key: z.string(), url: z.string() }).nullable(),
  openQuestions: z.object({ total: z.number().int(), done: z.number().int(), nextDue: day.nullable() }),
  milestones: z.object({
    total: z.number().int(),
    done: z.number().int(),
    next: z.object({ text: z.string(), due: day.nullable() }).nullable(),
  }),
  timeline,
  /** How many Mermaid blocks it has. */
  diagrams: z.number().int(),
  /** `null`: the page cannot be read. */
  readiness: readiness.nullable(),
  /** What cannot be read on the page, or done with it, and why, in sentences. */
  unreadable: z.array(z.string()),
  /** Sections that are tracked only if people say so, for a person who may edit the page; nothing for others. */
  sections: z.array(doubtfulSection),
  /** A live doc: it can be reviewed, and the app neither writes to it nor makes tickets for it. */
  isLive: z.boolean(),
});
export type DesignSummary = z.infer<typeof designSummary>;

/** An issue that a page names and is not linked to, for a person who may edit the page. */
export const namedIssue = z.object({
  issue: issueSummary,
  /** Whether the person may edit the issue, and so link the page to it; others propose that. */
  canLink: z.boolean(),
  /** Whether somebody proposed to link them, or that was declined. */
  answer: z.enum(['proposed', 'declined']).nullable(),
});
export type NamedIssue = z.infer<typeof namedIssue>;

/** A page that somebody who may not edit the issue wants linked to it. */
export const linkProposal = z.object({
  pageId: id,
  title: z.string(),
  url: z.string(),
  by: person.nullable(),
  at: z.string(),
});
export type LinkProposal = z.infer<typeof linkProposal>;

/** A design among the others of its space or project. */
export const overviewRow = designSummary
  .pick({ pageId: true, title: true, url: true, owner: true, lastChange: true, epic: true, milestones: true })
  .extend({
    approval: approval.pick({ status: true, signed: true, needed: true, version: true, changed: true }),
    /** Whose sign-off is awaited, in whatever role. */
    awaited: z.array(person),
    openQuestions: designSummary.shape.openQuestions.extend({ overdue: z.number().int() }),
    timeline,
    /** `null`: the page cannot be read. */
    readiness: z.object({ blocking: z.number().int(), written: z.number().int(), total: z.number().int() }).nullable(),
  });
export type OverviewRow = z.infer<typeof overviewRow>;

export const errorCodes = [
  /** The payload does not fit its schema. */
  'invalid-input',
  /** Does not exist, or the person may not see it: never said which. */
  'not-found',
  /** May be seen, but not changed, by this person. */
  'forbidden',
  /** The person is not signed in, or has no license of the product: they read the document and nothing else. */
  'unlicensed',
  /** The license of the app is not active on this site: the call would have written something. */
  'license-inactive',
  /** The app is not connected to Jira on this site. */
  'jira-not-connected',
  /** What runs in Jira does not see what was stored from Confluence. */
  'storage-apart',
  'not-an-epic',
  'linked-elsewhere',
  'not-linked',
  /** A page or a template of the space has that title already. */
  'title-taken',
  /** The page kept changing while the app wrote to it. */
  'page-changed',
  /** Somebody has unpublished changes to the page, and nobody has confirmed that they may be overridden. */
  'draft-newer',
  'page-unreadable',
  /** The page is archived, in the trash or not published. */
  'page-not-current',
  /** The page is a live doc, which the app writes nothing to. */
  'page-live',
  /** What came next in a list can't be told any more: it begins anew. */
  'list-changed',
  /** Somebody else syncs the same design at this moment. */
  'sync-running',
  /** Only some people may view the page, and nobody has confirmed that its texts may go into tickets. */
  'texts-restricted',
  /** The design has findings that block a review. */
  'not-ready',
  /** The step does not go with where the design stands, or the person may not take it. */
  'step-refused',
  /** Something was decided, or the page was edited, since the person looked. */
  'stale',
  'project-not-ready',
  /** More than a call or the storage takes: the message says how much, and how much is possible. */
  'too-large',
  'rate-limited',
  /** The work is done, and its result can't be shown. */
  'unshown',
  'unexpected',
] as const;

/** What went wrong, for the person who meets it. */
export const apiError = z.object({
  code: z.enum(errorCodes),
  /** What happened, to what: one sentence. */
  message: z.string(),
  /** What to do next: one sentence. */
  advice: z.string(),
  /** Seconds after which the same call can work, where that is known. */
  retryAfter: z.number().optional(),
});
export type ApiError = z.infer<typeof apiError>;

export const syncField = z.enum(['text', 'due', 'assignee', 'done', 'answer']);
export type SyncFieldName = z.infer<typeof syncField>;

export const syncSide = z.enum(['page', 'jira']);
export type SyncSide = z.infer<typeof syncSide>;

export const syncActionType = z.enum([
  'create-tracking',
  'move-tracking',
  'create',
  'relink',
  'update',
  'complete',
  'reopen',
  'conflict',
  'unlink',
  'close',
]);
export type SyncActionType = z.infer<typeof syncActionType>;

/** A field that a ticket is made without, and why. */
export const droppedField = z.object({ field: z.string(), reason: z.string() });

/** One step of a sync, as a person decides on it before anything is written. */
export const plannedAction = z.object({
  /** Stays the same as long as the step is the same, from the preview to the last slice. */
  id: z.string(),
  type: syncActionType,
  /** `null` for what is done to the tracking issue. */
  kind: itemKind.nullable(),
  text: z.string(),
  /** `null` for a ticket that is to be created. */
  ticket: ticketRef.nullable(),
  field: syncField.nullable(),
  /** Where it is written; `null` for a conflict, until a person says. */
  to: syncSide.nullable(),
  /** What is there, and what will be, as people read it. In a conflict: what the page says, and what Jira says. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  reason: z.string().nullable(),
  /** Whether it is done unless a person says otherwise. */
  selected: z.boolean(),
  /** What a new ticket will be. */
  creates: z
    .object({
      issueType: z.string(),
      assignee: z.string().nullable(),
      due: day.nullable(),
      dropped: z.array(droppedField),
    })
    .nullable(),
});
export type PlannedAction = z.infer<typeof plannedAction>;

export const syncPreview = z.object({
  actions: z.array(plannedAction),
  unchanged: z.number().int(),
  /** What is left alone, each with the reason. */
  leftAlone: z.array(z.object({ what: z.string(), reason: z.string() })),
  trackingIssue: ticketRef.nullable(),
  /** What the tracking issue will be, where it has to be created first. */
  newTrackingIssue: z.object({ issueType: z.string(), parentKey: z.string() }).nullable(),
  /** The project whose people would read texts of a page that only some people may view: somebody has to confirm it. */
  sharesWith: z.object({ projectId: id, projectKey: z.string() }).nullable(),
  /** What a sync might do to what others are at, in whole sentences. */
  warnings: z.array(z.string()),
});
export type SyncPreview = z.infer<typeof syncPreview>;

/** A step that was done. */
export const doneAction = z.object({
  id: z.string(),
  type: syncActionType,
  kind: itemKind.nullable(),
  text: z.string(),
  ticket: ticketRef,
  field: syncField.nullable(),
  to: syncSide.nullable(),
  /** Fields a created ticket does without. */
  dropped: z.array(droppedField),
});
export type DoneAction = z.infer<typeof doneAction>;

/** What one slice of a sync did. The surface calls again with what remains, and adds the reports up. */
export const syncReport = z.object({
  /** Chosen steps that are still to be done; empty at the end. */
  remaining: z.array(z.string()),
  trackingIssue: ticketRef.extend({ created: z.boolean() }).nullable(),
  did: z.array(doneAction),
  failed: z.array(z.object({ id: z.string(), text: z.string(), reason: z.string() })),
  /** What ended the slice before its time, after it had done what it says. */
  stopped: apiError.nullable(),
  pageVersion: z.number().int(),
});
export type SyncReport = z.infer<typeof syncReport>;

export const syncDirections = ['both', 'page-to-jira', 'jira-to-page'] as const;
export const syncDirection = z.enum(syncDirections);

/**
 * Where the tickets of a design go that is linked to a standard issue: right under it, or under a tracking issue of
 * their own, under its epic. A design that is linked to an epic always has a tracking issue.
 */
export const ticketPlaces = ['linked-issue', 'tracking-issue'] as const;
export const ticketPlace = z.enum(ticketPlaces);
export type TicketPlace = z.infer<typeof ticketPlace>;

/** How the designs of a space, or one design, are synced. */
export const syncSettings = z.object({
  place: ticketPlace,
  /** `null`: what the project offers. One that the project doesn’t offer is passed over, and the preview says so. */
  trackingIssueType: id.nullable(),
  ticketType: id.nullable(),
  /** Of new tickets and tracking issues. */
  labels: z.array(z.string().regex(/^\S{1,255}$/, 'must be one word')).max(10),
  kinds: z.array(itemKind).min(1, 'must name at least one').max(2),
  direction: syncDirection,
  /** What goes from Jira to the page by itself, without anybody syncing. */
  automatic: z.array(syncField).max(syncField.options.length),
  /** Whether owners of overdue questions are reminded, once a day, by a comment on the page. */
  reminders: z.boolean(),
});
export type SyncSettings = z.infer<typeof syncSettings>;

export const issueTypeChoice = z.object({ id, name: z.string() });
export type IssueTypeChoice = z.infer<typeof issueTypeChoice>;

const ofSpaceOrDesign = z.union([z.strictObject({ spaceId: id }), z.strictObject({ pageId: id })]);

/** 0: nobody has saved anything yet. */
const savedVersion = z.number().int().min(0);

const settingsInForce = z.object({
  settings: syncSettings,
  /** Of what they have set for themselves: a save names the version that it was made on. */
  version: savedVersion,
  /** Whether they are the design’s own, or the space’s own; else they are the space’s, or what holds where none are set. */
  own: z.boolean(),
  canChange: z.boolean(),
  /** The name of the space, or the title of the page. */
  name: z.string(),
  /** Types to choose from; `null` where Jira isn’t connected. */
  issueTypes: z.object({ tracking: z.array(issueTypeChoice), ticket: z.array(issueTypeChoice) }).nullable(),
});
export type SettingsInForce = z.infer<typeof settingsInForce>;

/** The approval policies of a space. */
export const policiesInForce = z.object({
  spaceName: z.string(),
  canChange: z.boolean(),
  policy: approvalPolicy,
  /** Of the space’s policy: a save names the version that it was made on. */
  version: savedVersion,
  /** Whether the policy is the space’s own; else it is what holds where none is set. */
  own: z.boolean(),
  templates: z.array(
    z.object({
      template: z.object({ id: templateId, name: z.string(), sections: z.array(z.string()) }),
      /** `null`: the space’s holds. */
      policy: approvalPolicy.nullable(),
      version: savedVersion,
    }),
  ),
});
export type PoliciesInForce = z.infer<typeof policiesInForce>;

/** A call that changes nothing, whose answer anybody gets while the license of the app is not active. */
const read = <Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) => ({
  input,
  output,
  writes: false,
});

/** A call that may write to storage, a page or Jira: refused with `license-inactive` while the license is not active. */
const write = <Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) => ({
  input,
  output,
  writes: true,
});

export const api = {
  /** Everything the picker shows first; with a space, its team's templates after the built-in ones. */
  startPicker: read(
    z.object({ spaceId: id.optional() }),
    z.object({ templates: z.array(templateInfo), me: person, jiraConnected: z.boolean() }),
  ),
  /** The document a template gives with this prefill, and the macro's config that goes with it. */
  buildDocument: read(z.object({ templateId, prefill }), z.object({ document: adfDocument, config: macroConfig })),
  /** Epics whose summary or key matches; the newest where the query is empty. */
  searchEpics: read(z.object({ query: z.string().max(200) }), z.object({ epics: z.array(issueSummary) })),
  /** The one epic, or issue right under an epic, that a key or a URL names. */
  resolveEpic: read(z.object({ keyOrUrl: nonEmpty.max(2000) }), z.object({ epic: issueSummary })),
  searchPeople: read(z.object({ query: nonEmpty.max(200) }), z.object({ people: z.array(person) })),
  getDesign: read(
    z.object({ pageId: id }),
    z.object({ design: designSummary, jiraConnected: z.boolean(), named: namedIssue.nullable() }),
  ),
  /** Whether the person may link designs to an issue; others propose that to those who may. */
  getIssueAccess: read(z.object({ issueId: id }), z.object({ canEdit: z.boolean() })),
  /**
   * Links the page the macro is on to an issue, once the published page names it. `proposed`: the person may not edit the
   * issue, and somebody who may has to accept. `declined`: somebody who may has said no to that before.
   */
  requestLink: write(
    z.strictObject({ epicId: id, from: z.enum(['picker', 'header']) }),
    z.object({ outcome: z.enum(['linked', 'when-published', 'proposed', 'declined']) }),
  ),
  /** Accepts or declines a proposal to link a page to the issue the panel is on. `design`: the page, where it is linked now. */
  answerProposal: write(
    z.strictObject({ pageId: id, accept: z.boolean() }),
    z.object({ design: designSummary.nullable() }),
  ),
  /** The sources of a design’s diagrams. */
  getDiagrams: read(z.object({ pageId: id }), diagrams),
  /**
   * Takes a step in the approval of a design, as the person who calls and nobody else. `version`, `seen` and
   * `digest` are those of the design that the person decided on. Taking the same step twice changes nothing more. A review of a design with
   * blocking findings is refused with `not-ready`, unless `despiteFindings`.
   */
  takeApprovalStep: write(
    z.strictObject({
      pageId: id,
      step: approvalStep,
      version: z.number().int().positive(),
      seen: z.number().int().min(0),
      digest: z.string().max(200),
    }),
    z.object({ design: designSummary }),
  ),
  /** The roles that a review would be asked of, and what blocks it. */
  getReviewRoles: read(z.object({ pageId: id }), z.object({ roles: z.array(reviewRole), blocking: z.array(finding) })),
  /** Every step that was taken and is still kept, the newest first. */
  getApprovalHistory: read(z.object({ pageId: id }), approvalHistory),
  /**
   * What changed since a version that somebody signed off; without one, since the oldest sign-off that counts. With a
   * digest, since what was on the caller’s screen, whether or not anybody decided on it.
   */
  getChanges: read(
    z.union([
      z.strictObject({ pageId: id, version: z.number().int().positive().optional() }),
      z.strictObject({ pageId: id, version: z.number().int().positive(), digest: z.string().max(200) }),
    ]),
    designChanges,
  ),
  /** The policies of a space: of all its designs, and of those made from some templates. */
  getApprovalPolicies: read(policyOwner, policiesInForce),
  /**
   * For those who administer the space. `null`: back to what holds without any, or to the space’s. Refused with `stale`
   * where somebody has saved a newer version than the one on the person’s screen.
   */
  saveApprovalPolicy: write(
    z.strictObject({
      spaceId: id,
      templateId: templateId.nullable(),
      policy: approvalPolicy.nullable(),
      version: savedVersion,
    }),
    policiesInForce,
  ),
  /** What a sync would do. Changes nothing. */
  previewSync: read(z.object({ pageId: id }), syncPreview),
  /** Does the next of the chosen steps, as many as fit in one call. Steps that have been done meanwhile are passed over. */
  applySync: write(
    z.object({
      pageId: id,
      steps: z.array(z.string().max(600)).max(5000),
      sides: z.record(z.string(), syncSide),
      /** The id of the project that the person confirmed: its people may read texts of this page. */
      sharesWith: id.optional(),
    }),
    syncReport,
  ),
  /** The settings of a space, or those that hold for a design. */
  getSettings: read(ofSpaceOrDesign, settingsInForce),
  /** For those who administer the space, or may edit the page. `null`: back to the space’s, or to what holds without any. */
  saveSettings: write(
    z.object({ of: ofSpaceOrDesign, settings: syncSettings.nullable(), version: savedVersion }),
    settingsInForce,
  ),
  /**
   * The designs linked to the issue the panel is on, as far as the person looking may see them. `leftOut`: those whose
   * page is archived or in the trash, in sentences.
   */
  getEpicDesigns: read(
    z.object({}),
    z.object({
      epic: issueSummary,
      /** Whether the person may edit the epic, and so link and unlink its designs. */
      canEditEpic: z.boolean(),
      designs: z.array(designSummary),
      /** For those who may edit the epic. */
      proposals: z.array(linkProposal),
      leftOut: z.array(z.string()),
      /** For those who may edit the epic: pages are linked that neither they nor the app can find. */
      someMissing: z.boolean(),
    }),
  ),
  /**
   * A page of the designs of a space or a project, as far as the person looking may see them: the others are not counted
   * either. Fewer than asked for are no sign that these are the last; `nextCursor` is.
   */
  listDesigns: read(
    z.strictObject({
      of: overviewPlace,
      filter: overviewFilter,
      sort: overviewSort,
      cursor: overviewCursor.optional(),
      limit: overviewPageSize,
    }),
    z.object({ rows: z.array(overviewRow), nextCursor: overviewCursor.nullable() }),
  ),
  /**
   * How many designs have which status, of those that the person looking may see: of the last changed, or of the next
   * ones where a cursor says so.
   */
  countDesigns: read(
    z.strictObject({ of: overviewPlace, cursor: overviewCursor.optional() }),
    z.object({ counts: z.record(approvalStatus, z.number().int()), nextCursor: overviewCursor.nullable() }),
  ),
  searchPages: read(
    z.object({ query: nonEmpty.max(200) }),
    z.object({
      pages: z.array(z.object({ pageId: id, title: z.string(), spaceName: z.string(), url: z.string() })),
    }),
  ),
  /**
   * Links a page to the issue the panel is on. Refused with `linked-elsewhere` unless `move`, where it has another. Where
   * the person may not edit the issue, it is not `linked`, but proposed.
   */
  linkDesign: write(
    z.object({ page: nonEmpty.max(2000), move: z.boolean().optional() }),
    z.object({ design: designSummary, linked: z.boolean() }),
  ),
  /**
   * Decides whether the items of a section are tracked, which takes no ticket; `null` takes a decision back. For whoever may
   * edit the page.
   */
  decideSection: write(
    z.strictObject({ pageId: id, key: nonEmpty.max(100), decision: z.enum(['tracked', 'refused']).nullable() }),
    z.object({ design: designSummary }),
  ),
  /** For whoever may edit the page or the issue. */
  unlinkDesign: write(z.object({ pageId: id }), z.object({ pageId: id })),
  /** Takes away the links of the issue the panel is on to pages that neither the person nor the app can find. */
  unlinkMissingDesigns: write(z.strictObject({}), z.strictObject({})),
  searchSpaces: read(
    z.object({ query: z.string().max(200) }),
    z.object({ spaces: z.array(z.object({ id, key: z.string(), name: z.string() })) }),
  ),
  /**
   * Creates a page with the template's document on it, linked to the issue the panel is on. Where the person may not edit
   * the issue, it is not `linked`, but proposed.
   */
  createDesign: write(
    z.object({ spaceId: id, title: nonEmpty.max(255), templateId, prefill }),
    z.object({ design: designSummary, linked: z.boolean() }),
  ),
  /**
   * Lifts what the macro holds onto the page, the macro staying on top. `version`: the page's, which has it so.
   * `overridesDraft`: the person was told that somebody has unpublished changes, and moves it all the same.
   */
  moveOntoPage: write(
    z.object({ pageId: id, overridesDraft: z.boolean().optional() }),
    z.object({ pageId: id, version: z.number() }),
  ),
  /** A document that can stand in the macro. Refused with `too-large` above `largestMarkdownBytes`. */
  convertMarkdown: read(
    z.object({ markdown: z.string() }),
    z.object({ document: adfDocument, repairs: z.array(repair) }),
  ),
  /** A page as Markdown. `named`: what Markdown has no form for, and is therefore only named in it. */
  exportMarkdown: read(
    z.object({ pageId: id }),
    z.object({ fileName: z.string(), markdown: z.string(), named: z.array(z.string()) }),
  ),
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
  /** What the last run of the health check has found. Refused with `forbidden` to whoever does not administer Confluence. */
  getHealthCheck: read(z.strictObject({}), lastHealthReport),
  /** Checks what holds on this site, with a private page of the person and an issue. Refused like `getHealthCheck`. */
  runHealthCheck: write(healthCheckInput, z.object({ report: healthReport })),
  /** How long superseded rounds of review are kept. Refused like `getHealthCheck`. */
  getRetention: read(z.strictObject({}), dataRetention),
  /** Refused like `getHealthCheck`; `stale` where somebody else saved meanwhile. */
  saveRetention: write(retentionSave, dataRetention),
  /** Looks again for what the last run waits for, such as events. Refused like `getHealthCheck`. */
  refreshHealthCheck: write(z.strictObject({}), z.object({ report: healthReport })),
  /** Projects to make the issue of the checks in. Refused like `getHealthCheck`. */
  searchProjects: read(
    z.strictObject({ query: z.string().max(200) }),
    z.object({ projects: z.array(z.object({ id, key: z.string(), name: z.string() })) }),
  ),
} as const;

export type Api = typeof api;
export type ApiName = keyof Api;
export type ApiInput<Name extends ApiName> = z.input<Api[Name]['input']>;
export type ApiOutput<Name extends ApiName> = z.output<Api[Name]['output']>;

/** What crosses the bridge: an Error would lose its code on the way. */
export type ApiAnswer<Name extends ApiName> = { ok: true; value: ApiOutput<Name> } | { ok: false; error: ApiError };
