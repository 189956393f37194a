/** A macro in a page, a blog post or one of Confluence's own templates. */
import { z } from 'zod';
import type { MacroExtension, TemplateExtension } from '../surfaces/mount';
import { functionReference, key, unlicensedAccess, viewportSize } from './parts';
import { surfaceType } from './surface-type';
import { contentOf } from './where';

const schema = z.strictObject({
  key,
  title: z.string(),
  description: z.string().optional(),
  icon: z.string().optional(),
  layout: z.enum(['block', 'inline', 'bodied']).default('block'),
  resource: z.string(),
  resolver: functionReference.optional(),
  config: z
    .strictObject({
      resource: z.string(),
      title: z.string().optional(),
      viewportSize: viewportSize.default('medium'),
      openOnInsert: z.boolean().default(true),
    })
    .optional(),
  adfExport: functionReference.optional(),
  unlicensedAccess,
});

export const macro = surfaceType({
  type: 'macro',
  schema,
  standsOn: 'content',
  orOn: 'template',
  async extension({ lookup }, accountId, _module, mount) {
    const host = mount.extension as MacroExtension | TemplateExtension;
    const { isEditing = false, config, macro: given, modal } = host;
    return {
      type: 'macro',
      ...('template' in host
        ? templateOf(lookup.savedTemplate(accountId, host.template.id))
        : await contentOf(lookup, accountId, host.content)),
      isEditing,
      references: [],
      ...(config !== undefined && { config }),
      ...(given !== undefined && { macro: given }),
      ...(modal !== undefined && { modal }),
    };
  },
  described: ({ description, layout, config }, resources) => ({
    layout,
    ...(description !== undefined && { description }),
    ...(config !== undefined && { config: { ...config, url: resources.urlOf(config.resource) } }),
  }),
});

const templateOf = <Space>({ id, space }: { id: string; space: Space }) => ({ template: { id }, space });
