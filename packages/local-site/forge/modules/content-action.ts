/** An entry of a page's menu, which opens a dialog. */
import { z } from 'zod';
import type { MacroExtension } from '../surfaces/mount';
import { functionReference, key, unlicensedAccess, viewportSize } from './parts';
import { surfaceType } from './surface-type';
import { contentOf } from './where';

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
  standsOn: 'content',
  async extension({ lookup }, accountId, _module, mount) {
    const { content, modal } = mount.extension as MacroExtension;
    return {
      type: 'confluence:contentAction',
      ...(await contentOf(lookup, accountId, content)),
      ...(modal !== undefined && { modal }),
    };
  },
  described: ({ viewportSize: size }) => ({ viewportSize: size }),
});
