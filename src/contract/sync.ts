import { z } from 'zod';
import { day, id, savedVersion, ticketRef } from './basics';
import { read, write } from './call';
import { itemKind } from './designs';
import { apiError } from './errors';

const syncField = z.enum(['text', 'due', 'assignee', 'done', 'answer']);
export type SyncFieldName = z.infer<typeof syncField>;

const syncSide = z.enum(['page', 'jira']);
export type SyncSide = z.infer<typeof syncSide>;

const syncActionType = z.enum([
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
const droppedField = z.object({ field: z.string(), reason: z.string() });

/** One step of a sync, as a person decides on it before anything is written. */
const plannedAction = z.object({
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

const syncPreview = z.object({
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
const doneAction = z.object({
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
const syncReport = z.object({
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

const syncDirections = ['both', 'page-to-jira', 'jira-to-page'] as const;
const syncDirection = z.enum(syncDirections);

/**
 * Where the tickets of a design go that is linked to a standard issue: right under it, or under a tracking issue of
 * their own, under its epic. A design that is linked to an epic always has a tracking issue.
 */
const ticketPlaces = ['linked-issue', 'tracking-issue'] as const;
const ticketPlace = z.enum(ticketPlaces);

export type TicketPlace = z.infer<typeof ticketPlace>;

/** How the designs of a space, or one design, are synced. */
const syncSettings = z.object({
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

const issueTypeChoice = z.object({ id, name: z.string() });
export type IssueTypeChoice = z.infer<typeof issueTypeChoice>;

const ofSpaceOrDesign = z.union([z.strictObject({ spaceId: id }), z.strictObject({ pageId: id })]);

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

export const syncCalls = {
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
} as const;
