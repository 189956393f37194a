/** What a run of the health check has seen. It holds no words of people, no names and no account ids. */

/** How a call was refused: 401, 403, 404, another refusal, 429, or no answer that could be used. */
export type FailedCall = 'unauthorized' | 'forbidden' | 'not-found' | 'refused' | 'busy' | 'unavailable';

/** What came of a call. */
export type CallResult = 'ok' | FailedCall;

/** What is seen while a run lasts. */
export interface RunObservations {
  /** ISO 8601. */
  startedAt: string;
  storage: {
    /** Names of entities that Forge does not know. */
    missingEntities: string[];
    /** Whether what was stored was read again. */
    reads: boolean;
  };
  page: CallResult;
  /** `not-chosen`: there is none yet, and no project was named. `no-type`: the project has no type to make one of. */
  issue: CallResult | 'not-connected' | 'not-chosen' | 'no-type';
  /** What came of a call that needs the scope; `null` where there was nothing to make it on. */
  scopes: { scope: string; tried: CallResult | null }[];
  /** The private page as the app sees it; `public` where others may view it too, `null` without a page. */
  restricted: 'seen' | 'hidden' | 'public' | FailedCall | null;
  /** `other`: the property has another value than was written, or the page has two of them. */
  byline: CallResult | 'other' | null;
  /** Writing the property of the issue as the app. */
  property: CallResult | null;
  expression: 'known' | 'unknown' | FailedCall | null;
  queue: 'pushed' | 'refused';
  /** Whether the events that are awaited were caused: the page and the issue were changed. */
  changed: { page: boolean; issue: boolean };
  /** What answers said of the limits; `untold`: nothing. */
  limits: 'plenty' | 'near' | 'used-up' | 'untold';
}

/** What is looked for again until it is there. */
export interface LateObservations {
  /** The search by the property; `null` before the first. */
  search: 'found' | 'missing' | FailedCall | null;
  /** Whether a function that ran in Jira did not see what is stored from Confluence. */
  isApart: boolean;
}

export interface Schedule {
  key: string;
  everyHours: number;
  /** ISO 8601; `null`: never. */
  lastAt: string | null;
}

/** What functions have noted by themselves, each time as ISO 8601, `null` for never. */
export interface NotedObservations {
  arrivedAt: { job: string | null; page: string | null; issue: string | null };
  schedules: Schedule[];
  /** When something of the app first ran in Confluence. */
  firstRanAt: string | null;
}

export type Observations = RunObservations & LateObservations & NotedObservations;
