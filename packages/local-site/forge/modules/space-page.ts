/** A page of the app's own in a space. */
import { z } from 'zod';
import { functionReference, key, unlicensedAccess } from './parts';
import { surfaceType } from './surface-type';
import { spaceOf } from './where';

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
  standsOn: 'space',
  extension: ({ lookup }, accountId, _module, mount) => spaceOf(lookup, accountId, 'confluence:spacePage', mount),
  described: ({ route }) => ({ route }),
});
