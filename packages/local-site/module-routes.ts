/** What the host pages ask of the app's modules before they open one. */
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { watchIssueChanges } from './forge/issue-changes';
import { openDynamicProperties } from './forge/surfaces/dynamic-properties';
import { exportType, exportWith } from './forge/surfaces/export-page';
import type { Viewer } from './forge/surfaces/surfaces';
import type { HostOptions } from './host-routes';

type Options = Pick<HostOptions, 'forge' | 'products' | 'lookup' | 'surfaces' | 'resources' | 'siteUrl'>;

export function moduleRoutes(options: Options, viewer: (context: Context) => Viewer): Hono {
  const dynamicProperties = openDynamicProperties(options);
  const exportPage = exportWith(options);
  const app = new Hono();

  app.get('/bylines', async (context) =>
    context.json({ bylines: await dynamicProperties.bylinesOn(viewer(context), context.req.query('page') ?? '') }),
  );
  app.get('/issue-contexts/:key/status', async (context) => {
    const { key } = context.req.param();
    return context.json({
      status: await dynamicProperties.statusOf(viewer(context), key, context.req.query('issue') ?? ''),
    });
  });
  const changes = watchIssueChanges(options.products);
  app.get('/issue-changes/:key', (context) =>
    context.json({ count: changes.byOthers(viewer(context).accountId, context.req.param('key')) }),
  );
  app.get('/export', async (context) => {
    const type = exportType.parse(context.req.query('type'));
    const version = z.coerce.number().int().positive().optional().parse(context.req.query('version'));
    return context.json(await exportPage(viewer(context), context.req.query('page') ?? '', type, version));
  });
  return app;
}
