/** What nobody could settle of Atlassian's platform: each value of a setting is one way that it may be. */
import { z } from 'zod';
import type { Store } from './store';

export const siteSettings = z.strictObject({
  /** Whether people are asked before an app first calls a product as them, or are taken to have consented. */
  consent: z.enum(['asked', 'given']),
  /** Whether the context of a resolver names the site: undocumented, and read by public apps. */
  siteUrl: z.enum(['given', 'missing']),
  /** Whether a read of one page says that it is a live doc; documented for lists of pages alone. */
  subtype: z.enum(['given', 'missing']),
  /** Whether a resolver runs for people who are not signed in: measured to fail, and documented is nothing. */
  anonymousInvoke: z.enum(['fails', 'runs']),
  /** Whether an app that is installed in both products has one storage, or one for each. */
  storage: z.enum(['one', 'two']),
  /** Whether the app itself sees pages whose restrictions do not name it; two pages of the documentation disagree. */
  asAppRestricted: z.enum(['sees', 'blocked']),
  /** Whether expressions have `issue.issueType.hierarchyLevel`, which no documentation names. */
  expressionField: z.enum(['there', 'missing']),
  /** Whether a published page can have a draft that is newer than its version, which an update may override. */
  newerDraft: z.enum(['none', 'there']),
  /** Whether an earlier version of a page still has the marks of inline comments. */
  oldVersionsKeepCommentMarks: z.enum(['yes', 'no']),
  /** What becomes of a second content property of a key: documented is no refusal, reported are both. */
  secondProperty: z.enum(['refused', 'kept']),
  /** What the platform says of the app's license: nothing, as of apps that are not sold, that it is active, or that it is not. */
  licence: z.enum(['none', 'active', 'lapsed']),
  /** Whose calls an event of a product names as the app's own: those as itself, or also those that it makes as a person. */
  selfGenerated: z.enum(['asApp', 'asAnybody']),
});
export type SiteSettings = z.infer<typeof siteSettings>;

/** What most of what is known speaks for. */
export const usual: SiteSettings = {
  consent: 'given',
  siteUrl: 'given',
  subtype: 'given',
  anonymousInvoke: 'fails',
  storage: 'one',
  asAppRestricted: 'blocked',
  expressionField: 'there',
  newerDraft: 'none',
  oldVersionsKeepCommentMarks: 'yes',
  secondProperty: 'refused',
  licence: 'none',
  selfGenerated: 'asApp',
};

/**
 * The harshest value of each setting under which the whole of the app works. With `consent: 'asked'` each test would begin
 * by consenting, with `storage: 'two'` nothing works in Jira, and with `licence: 'lapsed'` nothing is written: those have
 * tests of their own.
 */
export const strictest: SiteSettings = {
  consent: 'given',
  siteUrl: 'missing',
  subtype: 'missing',
  anonymousInvoke: 'fails',
  storage: 'one',
  asAppRestricted: 'blocked',
  expressionField: 'missing',
  newerDraft: 'there',
  oldVersionsKeepCommentMarks: 'no',
  secondProperty: 'kept',
  licence: 'active',
  selfGenerated: 'asAnybody',
};

export interface Settings {
  now(): SiteSettings;
  /** Changes these, and leaves the others. */
  set(changed: Partial<SiteSettings>): void;
}

/** The settings as the store has them. `given` goes before what was stored; what neither says is usual. */
export function openSettings(store: Store, given: Partial<SiteSettings> = {}): Settings {
  const data = store.section<SiteSettings>('settings', () => usual);
  Object.assign(data, { ...usual, ...data, ...given });
  return {
    now: () => ({ ...data }),
    set(changed) {
      Object.assign(data, siteSettings.partial().parse(changed));
      store.changed();
    },
  };
}

/** Settings as an environment variable has them, such as `storage=two,newerDraft=there`; `strictest` names all of those. */
export function settingsIn(text: string | undefined): Partial<SiteSettings> {
  if (text === undefined || text === '') return {};
  if (text === 'strictest') return strictest;
  return siteSettings.partial().parse(Object.fromEntries(text.split(',').map((each) => each.split('='))));
}

/** The same in one line, for an environment variable. */
export const settingsText = (settings: Partial<SiteSettings>): string =>
  Object.entries(settings)
    .map(([name, value]) => `${name}=${value}`)
    .join(',');
