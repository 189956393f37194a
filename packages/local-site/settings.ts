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
});
export type SiteSettings = z.infer<typeof siteSettings>;

const usual: SiteSettings = { consent: 'given', siteUrl: 'given', subtype: 'given', anonymousInvoke: 'fails' };

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
