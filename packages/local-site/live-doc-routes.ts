/** What the live editor of the site's pages asks for. */
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Viewer } from './forge/viewer';
import type { Products } from './products/contract';

export function liveDocRoutes({ liveDocs }: Pick<Products, 'liveDocs'>, viewer: (context: Context) => Viewer): Hono {
  const app = new Hono();
  app.get('/live-docs/:id', (context) =>
    context.json({ body: liveDocs.bodyOf(viewer(context).accountId, context.req.param('id')) }),
  );
  app.post('/live-docs/:id/edits', async (context) => {
    const { body } = z.strictObject({ body: z.string() }).parse(await context.req.json());
    liveDocs.edit(viewer(context).accountId, context.req.param('id'), body);
    return context.json({});
  });
  app.post('/live-docs/:id/end', (context) => {
    liveDocs.endSession(viewer(context).accountId, context.req.param('id'));
    return context.json({});
  });
  app.post('/live-docs/:id/live-editing', async (context) => {
    const { isOn } = z.strictObject({ isOn: z.boolean() }).parse(await context.req.json());
    liveDocs[isOn ? 'turnOn' : 'turnOff'](viewer(context).accountId, context.req.param('id'));
    return context.json({});
  });
  return app;
}
