import type { Page } from 'playwright-core';
import type { ApiAnswer, ApiError, ApiName, ApiOutput } from '../../src/contract/api';
import type { Answers } from './stage';

/** One state of one surface. */
export interface GalleryState {
  surface: string;
  /** What is the case, in a few words. */
  state: string;
  entry: string;
  extension: Record<string, unknown>;
  answers: Answers;
  /** What Forge says of the license of the app; nothing without it. */
  license?: { active: boolean };
  /** English where none is given. */
  locale?: string;
  /** What the address of the page around says from the question mark on. */
  search?: string;
  /** The widths it is really shown at, in CSS pixels. */
  widths: readonly [number, number, number];
  /** What is on screen once it shows this state. */
  shows: string | RegExp;
  /** What a person does first. */
  act?: (page: Page) => Promise<void>;
}

export const value = <Name extends ApiName>(given: ApiOutput<Name>): ApiAnswer<Name> => ({ ok: true, value: given });

export const failed = (error: Partial<ApiError> = {}): { ok: false; error: ApiError } => ({
  ok: false,
  error: {
    code: 'unexpected',
    message: 'Confluence could not read page 70001 at this moment.',
    advice: 'Try again in a minute.',
    ...error,
  },
});

export const rateLimited = failed({
  code: 'rate-limited',
  message: 'Confluence answers no more calls of this app for now.',
  advice: 'What was done is kept: go on in 30 seconds.',
  retryAfter: 30,
});

export const notFound = failed({
  code: 'not-found',
  message: 'This page doesn’t exist any more, or you may not see it.',
  advice: 'Look in the space’s trash, or ask the page’s owner for access.',
});

export const noJira = failed({
  code: 'jira-not-connected',
  message: 'This app isn’t connected to Jira on this site.',
  advice: 'Ask a site admin to connect it: Connected apps, Technical Design Docs, then Jira.',
});

type Shared = Pick<GalleryState, 'surface' | 'entry' | 'extension' | 'widths'>;
type Told = Omit<GalleryState, keyof Shared> & Partial<Shared>;

/** The states of one surface. */
export const statesOf = (shared: Shared, states: readonly Told[]): GalleryState[] =>
  states.map((state) => ({ ...shared, ...state }));

export const stale = failed({
  code: 'stale',
  message:
    'The page was edited since you looked at it. These sections changed: the part above the first heading, “API Design”, “Rollout”.',
  advice: 'Look at what changed, then decide again.',
});

/** The license of the app is not active. */
export const lapsed = { license: { active: false }, shows: /license isn’t active/ };

/** In a dialog or a page of Confluence; a panel beside an issue; a popup. */
export const wide = [400, 800, 1280] as const;
export const beside = [300, 480, 760] as const;
export const popup = [300, 380, 600] as const;

/** What a skeleton says to those who do not see it. */
export const reading = /^(Reading|Comparing|Converting|Opening|Making|Writing|Looking)/;
