/** A page in Confluence's own settings, for those who administer the site. */
import { z } from 'zod';
import { SurfaceError } from '../surface-error';
import { functionReference, key, surfaceType } from './module-type';
import { modalIn, onSite } from './places';

const schema = z.strictObject({
  key,
  title: z.string(),
  resource: z.string(),
  resolver: functionReference.optional(),
  useAsConfig: z.boolean().default(false),
  useAsGetStarted: z.boolean().default(false),
});

export const globalSettings = surfaceType({
  type: 'confluence:globalSettings',
  schema,
  functions: ({ resolver }) => ({ foreground: [resolver] }),
  place: onSite,
  async extension({ lookup }, accountId, _module, asked) {
    if (!(await lookup.administersConfluence(accountId))) {
      throw new SurfaceError(403, 'Only people who administer Confluence see its settings.');
    }
    return { type: 'confluence:globalSettings', ...modalIn(asked) };
  },
});
