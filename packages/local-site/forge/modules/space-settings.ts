/** A page of the app's own in the settings of a space. */
import { z } from 'zod';
import { functionReference, key, surfaceType } from './module-type';
import { onSpace, spaceContext } from './places';

const schema = z.strictObject({
  key,
  title: z.string(),
  route: z.string().regex(/^[a-z0-9-]+$/),
  resource: z.string(),
  resolver: functionReference.optional(),
});

export const spaceSettings = surfaceType({
  type: 'confluence:spaceSettings',
  schema,
  functions: ({ resolver }) => ({ foreground: [resolver] }),
  place: onSpace,
  extension: ({ lookup }, accountId, _module, asked) =>
    spaceContext(lookup, accountId, 'confluence:spaceSettings', asked),
  described: ({ route }) => ({ route }),
  pathIn: ({ route }, spaceKey) => `/wiki/spaces/${spaceKey}/settings/${route}`,
});
