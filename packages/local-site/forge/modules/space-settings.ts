/** A page of the app's own in the settings of a space. */
import { z } from 'zod';
import { functionReference, key } from './parts';
import { surfaceType } from './surface-type';
import { spaceOf } from './where';

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
  standsOn: 'space',
  extension: ({ lookup }, accountId, _module, mount) => spaceOf(lookup, accountId, 'confluence:spaceSettings', mount),
  described: ({ route }) => ({ route }),
});
