import { z } from 'zod';

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
