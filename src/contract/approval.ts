/** The part of the contract that is about approvals: what a surface shows of them, and what a person can do. */
import { z } from 'zod';
import { largestComment } from './limits';
import { accountId, day, id, nonEmpty, person } from './basics';

/**
 * Where a design stands. It follows from who signed off on what, and from what the page says now; only `draft`,
 * review and `implemented` are steps that somebody takes.
 */
export const approvalStatuses = [
  'draft',
  'inReview',
  'changesRequested',
  'approved',
  'changedSince',
  'expired',
  'implemented',
] as const;
export const approvalStatus = z.enum(approvalStatuses);
export type ApprovalStatus = z.infer<typeof approvalStatus>;

const roleName = nonEmpty.max(100);
const comment = z.string().trim().max(largestComment);

/** What an edit after an approval does, the strictest last: a flag, asking again, or sign-offs that count no more. */
export const editEffects = ['flag', 'askAgain', 'backToReview'] as const;
const editEffect = z.enum(editEffects);
export type EditEffect = z.infer<typeof editEffect>;

const policyRole = z.object({
  name: roleName,
  /** How many people have to sign off in this role. */
  needed: z.number().int().min(1).max(20),
  /** Who may hold the role; empty: whoever is asked. */
  people: z.array(person).max(50),
});
export type PolicyRole = z.infer<typeof policyRole>;

/** How the designs of a space, or those made from one template in it, are approved. */
export const approvalPolicy = z.object({
  /** `null`: the roles that the page names in its Approval section. */
  roles: z.array(policyRole).min(1).max(20).nullable(),
  authorsMayApprove: z.boolean(),
  onEdit: editEffect,
  /** Titles of sections that do not count: an edit in them, or in a section under them, is no change. */
  ignoredSections: z.array(nonEmpty.max(500)).max(50),
  /** Days after which a sign-off counts no more. */
  expiresAfterDays: z.number().int().min(1).max(3650).nullable(),
  /** Whether ticks, tickets and status words count as changes. */
  progressCounts: z.boolean(),
  /** Whether people are told by comments on the page, and reminded. */
  tellsPeople: z.boolean(),
  /** Whether the Status and Approval parts of the page follow. */
  updatesPage: z.boolean(),
});
export type ApprovalPolicy = z.infer<typeof approvalPolicy>;

export const decision = z.enum(['approved', 'changesRequested']);
export type Decision = z.infer<typeof decision>;

/** The newest decision of one person in one role. */
const signOff = z.object({
  person,
  decision,
  at: z.string(),
  comment: z.string().nullable(),
  /** Of the page, as the person saw it. */
  version: z.number().int(),
  /** `current`: on what the page says now. `changed`: on something else. `expired`: too long ago. */
  standing: z.enum(['current', 'changed', 'expired']),
  /** Given for another issue than the one that the design is linked to now. */
  relinked: z.boolean(),
  /** Whether the role has it towards what it needs. */
  counts: z.boolean(),
});
export type SignOff = z.infer<typeof signOff>;

const approvalRole = z.object({
  name: z.string(),
  /** Whether the request asks for the role; `false`: the policy of now does, or somebody asked for changes in it. */
  asked: z.boolean(),
  needed: z.number().int(),
  /** How many sign-offs count. */
  signed: z.number().int(),
  signOffs: z.array(signOff),
  /** Who is asked and has not decided, or has to decide again. */
  awaited: z.array(person),
  /** Who is asked, has not decided, and cannot any more: their account was closed. */
  former: z.array(person).optional(),
});
export type ApprovalRoleState = z.infer<typeof approvalRole>;

/** How much of a design changed since the version that was approved. */
const changedSince = z.object({
  version: z.number().int(),
  at: z.string(),
  /** Blocks that were changed, added, removed or moved; `null` where that can’t be told any more. */
  edits: z.number().int().nullable(),
  /** The titles of the sections with the changes; `null` for what stands above the first heading. */
  sections: z.array(z.string().nullable()),
  /** Whether a sign-off was given for another issue than the one that the design is linked to now. */
  relinked: z.boolean(),
});

/** The steps that the person looking can take now. */
const approvalSteps = z.object({
  requestReview: z.boolean(),
  cancelReview: z.boolean(),
  /** In these roles. */
  approve: z.array(z.string()),
  requestChanges: z.array(z.string()),
  withdraw: z.array(z.string()),
  markImplemented: z.boolean(),
  reopen: z.boolean(),
});
export type ApprovalSteps = z.infer<typeof approvalSteps>;

/** What a reader sees and no digest can cover: it may change while the page stays the same. */
const uncoveredContent = z.object({
  /** `file`: an attachment, such as a picture. `link`: the target of a smart link. `macro`: what a macro fetches. */
  kind: z.enum(['file', 'link', 'macro']),
  /** May be empty where the page names it by an id alone. */
  name: z.string(),
  /** The title of its section; `null` above the first heading. */
  section: z.string().nullable(),
});
export type UncoveredContent = z.infer<typeof uncoveredContent>;

/** Progress on a page since a sign-off. */
const progressUpdate = z.object({
  /** `task`: a tick. `ticket`: the app's tickets. `status`: a status word of a tracked row. */
  what: z.enum(['task', 'ticket', 'status']),
  /** The title of its section; `null` above the first heading. */
  section: z.string().nullable(),
  /** `null` where there was or is nothing. A tick is `TODO` or `DONE`. */
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type ProgressUpdate = z.infer<typeof progressUpdate>;

/** What a surface shows of a design's approval. */
export const approval = z.object({
  status: approvalStatus,
  /** Sign-offs that count, and how many are needed; 0 and 0 as long as nobody asked for a review. */
  signed: z.number().int(),
  needed: z.number().int(),
  /** The newest page version that a sign-off that counts is on; `null` without one. */
  version: z.number().int().nullable(),
  /** When the last needed sign-off was given; `null` unless all are. */
  approvedAt: z.string().nullable(),
  /** The first day on which a sign-off that counts does not any more; `null`: never. */
  expiresOn: day.nullable(),
  /** Who asked for the review, and when. */
  requested: z.object({ by: person, at: z.string() }).nullable(),
  roles: z.array(approvalRole),
  /** `null`: nothing that was signed off has changed. */
  changed: changedSince.nullable(),
  /** Ticks, tickets and statuses of items that are not what they were at the oldest sign-off that counts; the first of it. */
  progress: z.object({ count: z.number().int(), first: z.array(progressUpdate) }),
  /** What an approval of the page does not cover, the first of it. */
  uncovered: z.object({ count: z.number().int(), first: z.array(uncoveredContent) }),
  steps: approvalSteps,
  /** What the page's byline says of it, and the content property that it comes from. */
  byline: z.object({ propertyKey: z.string(), title: z.string(), tooltip: z.string() }),
  /** What the person decides on: a step is refused when the page says something else by then. */
  digest: z.string(),
  /** How many entries the history had: a step is refused when a later one settled the matter. */
  seen: z.number().int(),
});
export type Approval = z.infer<typeof approval>;

export const approvalStep = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('requestReview'),
    reviewers: z.array(z.strictObject({ role: roleName, people: z.array(accountId).max(50) })).max(40),
    /** Roles that the page or the last request names, and that this one does without. Roles of the policy stay. */
    leftOut: z.array(roleName).max(40).optional(),
    /** Asks although there are findings that block a review. */
    despiteFindings: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('cancelReview') }),
  z.strictObject({ type: z.literal('approve'), role: roleName, comment: comment.optional() }),
  z.strictObject({
    type: z.literal('requestChanges'),
    role: roleName,
    comment: comment.min(1, 'must say what to change'),
  }),
  z.strictObject({ type: z.literal('withdraw'), role: roleName, comment: comment.optional() }),
  z.strictObject({ type: z.literal('markImplemented') }),
  z.strictObject({ type: z.literal('reopen') }),
]);
export type ApprovalStep = z.infer<typeof approvalStep>;

/** A step that was taken, as people read it. */
const approvalEvent = z.object({
  number: z.number().int(),
  type: z.enum(['requestReview', 'cancelReview', 'approve', 'requestChanges', 'withdraw', 'markImplemented', 'reopen']),
  by: person,
  at: z.string(),
  role: z.string().nullable(),
  comment: z.string().nullable(),
  version: z.number().int(),
  digest: z.string(),
  /** Of a request: who was asked. */
  reviewers: z.array(z.object({ role: z.string(), people: z.array(person) })),
  /** Of a request: the roles it left out. */
  leftOut: z.array(z.string()),
});
export type ApprovalEventSummary = z.infer<typeof approvalEvent>;

/** `removed`: how many steps of superseded rounds the data retention of the site removed, and when the last of them. */
export const approvalHistory = z.object({
  events: z.array(approvalEvent),
  removed: z.object({ count: z.number().int(), at: z.string() }).optional(),
});

/** A role that a review is asked of, with those who can be proposed for it. */
export const reviewRole = z.object({
  name: z.string(),
  needed: z.number().int(),
  /** Named on the page, asked last time, or the only ones the policy allows. */
  proposed: z.array(person),
  /** The policy names them: nobody else can be asked. `null`: anybody who can see the page. */
  only: z.array(person).nullable(),
  /** The policy asks for the role; any other can be left out. */
  mandatory: z.boolean(),
});
export type ReviewRole = z.infer<typeof reviewRole>;

const words = z.object({ text: z.string(), change: z.enum(['same', 'added', 'removed']) });

const blockKinds = [
  'title',
  'heading',
  'paragraph',
  'tableRow',
  'listItem',
  'task',
  'decision',
  'code',
  'quote',
  'picture',
  'link',
  'macro',
  'line',
  'panel',
  'expand',
  'columns',
  'table',
  'list',
  'other',
] as const;
const blockKind = z.enum(blockKinds);
export type BlockKind = z.infer<typeof blockKind>;

/** Something about a block that is no word of it, such as a macro’s parameter; `null` where it was or is not there. */
const changedDetail = z.object({
  /** `place`: the block is the same, in another group, such as a panel. */
  what: z.enum(['picture', 'parameter', 'color', 'state', 'formatting', 'setting', 'place']),
  name: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type ChangedDetail = z.infer<typeof changedDetail>;

/** One block of a section, before and after; its words where it is text on both sides. */
const changedBlock = z.object({
  change: z.enum(['added', 'removed', 'changed']),
  kind: blockKind,
  /** All `same` where no word changed, such as with bold text. */
  words: z.array(words),
  /** What changed besides. */
  details: z.array(changedDetail).optional(),
});
export type ChangedBlock = z.infer<typeof changedBlock>;

const changedSection = z.object({
  /** `null`: what stands above the first heading. */
  title: z.string().nullable(),
  change: z.enum(['added', 'removed', 'changed', 'moved']),
  blocks: z.array(changedBlock),
});
export type ChangedSection = z.infer<typeof changedSection>;

export const designChanges = z.object({
  from: z.object({ version: z.number().int(), at: z.string() }),
  to: z.object({ version: z.number().int(), at: z.string() }),
  sections: z.array(changedSection),
  /** The old version is gone from Confluence: the sections that changed are known, and not what in them. */
  onlySections: z.boolean(),
});
export type DesignChanges = z.infer<typeof designChanges>;

export const policyOwner = z.strictObject({ spaceId: id });

/** What the transition of an issue asks of its designs. */
export const transitionRule = z.object({
  mustBeLinked: z.boolean(),
  mustBeApproved: z.boolean(),
  noBlockingQuestions: z.boolean(),
  /** When the app can’t tell. */
  onFailure: z.enum(['block', 'pass']),
  /** When an issue is created, which has no design yet and is not named to the app. */
  onCreate: z.enum(['block', 'pass']),
});
export type TransitionRule = z.infer<typeof transitionRule>;
