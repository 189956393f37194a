/** A page of the app's own in a space. */
import { z } from 'zod';
import { functionReference, key, surfaceType, unlicensedAccess } from './module-type';
import { onSpace, spaceContext } from './places';

const schema = z.strictObject({
  key,
  title: z.string(),
  icon: z.string().optional(),
  route: z.string().regex(/^[a-z0-9-]+$/),
  resource: z.string(),
  resolver: functionReference.optional(),
  unlicensedAccess,
});

export const spacePage = surfaceType({
  type: 'confluence:spacePage',
  schema,
  functions: ({ resolver }) => ({ foreground: [resolver] }),
  place: onSpace,
  extension: ({ lookup }, accountId, _module, asked) => spaceContext(lookup, accountId, 'confluence:spacePage', asked),
  described: ({ route }) => ({ route }),
});
