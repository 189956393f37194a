/** An entry of a page's menu, which opens a dialog. */
import { z } from 'zod';
import { functionReference, key, surfaceType, unlicensedAccess, viewportSize } from './module-type';
import { contentContext, modalIn, onContent } from './places';

const schema = z.strictObject({
  key,
  title: z.string(),
  resource: z.string(),
  resolver: functionReference.optional(),
  unlicensedAccess,
  viewportSize: viewportSize.exclude(['fullscreen']).default('medium'),
});

export const contentAction = surfaceType({
  type: 'confluence:contentAction',
  schema,
  functions: ({ resolver }) => ({ foreground: [resolver] }),
  place: onContent,
  extension: async ({ lookup }, accountId, _module, asked) => ({
    type: 'confluence:contentAction',
    ...(await contentContext(lookup, accountId, asked.content)),
    ...modalIn(asked),
  }),
  described: ({ viewportSize: size }) => ({ viewportSize: size }),
});
