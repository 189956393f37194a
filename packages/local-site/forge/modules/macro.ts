/** A macro in a page, a blog post or one of Confluence's own templates. */
import { Hono } from 'hono';
import { z } from 'zod';
import { exportType, exportWith } from './macro-export';
import { functionReference, key, surfaceType, unlicensedAccess, viewportSize } from './module-type';
import { contentContext, modalIn, onContentOrTemplate } from './places';

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
  functions: ({ resolver, adfExport }) => ({ foreground: [resolver, adfExport] }),
  place: onContentOrTemplate,
  async extension({ lookup }, accountId, _module, asked) {
    const { isEditing = false, config, macro: given } = asked;
    return {
      type: 'macro',
      ...('template' in asked
        ? templateContext(lookup.savedTemplate(accountId, asked.template.id))
        : await contentContext(lookup, accountId, asked.content)),
      isEditing,
      references: [],
      ...(config !== undefined && { config }),
      ...(given !== undefined && { macro: given }),
      ...modalIn(asked),
    };
  },
  described: ({ description, layout, config }, resources) => ({
    layout,
    ...(description !== undefined && { description }),
    ...(config !== undefined && { config: { ...config, url: resources.urlOf(config.resource) } }),
  }),
  routes(host, modulesIn, { viewerOf }) {
    const exportPage = exportWith(host);
    const app = new Hono();
    app.get('/export', async (context) => {
      const viewer = viewerOf(context);
      const type = exportType.parse(context.req.query('type'));
      const version = z.coerce.number().int().positive().optional().parse(context.req.query('version'));
      const pageId = context.req.query('page') ?? '';
      return context.json(await exportPage(modulesIn(viewer.locale), viewer, pageId, type, version));
    });
    return app;
  },
});

const templateContext = <Space>({ id, space }: { id: string; space: Space }) => ({ template: { id }, space });
