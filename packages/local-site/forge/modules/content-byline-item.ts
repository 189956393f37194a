/** An item in the byline of a page. */
import { Hono } from 'hono';
import { z } from 'zod';
import { SurfaceError } from '../surface-error';
import { isOpenTo, type Viewer } from '../viewer';
import { checkedLook, dynamicPropertiesOf } from './dynamic-properties';
import { functionReference, key, surfaceType, unlicensedAccess, viewportSize, type ModuleHost } from './module-type';
import { isDisplayedOnPage, pageConditions } from './page-conditions';
import { contentContext, modalIn, onContent } from './places';

const type = 'confluence:contentBylineItem';

const schema = z.strictObject({
  key,
  title: z.string(),
  tooltip: z.string().optional(),
  description: z.string().optional(),
  icon: z.string().optional(),
  resource: z.string(),
  resolver: functionReference.optional(),
  unlicensedAccess,
  viewportContainer: z.enum(['popup', 'modal']).default('popup'),
  viewportSize: viewportSize.extract(['small', 'medium', 'large', 'fullscreen']).optional(),
  dynamicProperties: functionReference.optional(),
  contentPropertyKey: key.optional(),
  displayConditions: pageConditions.optional(),
});
type BylineItem = z.output<typeof schema>;

/** As the function of `dynamicProperties` gives it. */
const look = z.strictObject({
  title: z.string().optional(),
  tooltip: z.string().optional(),
  icon: z
    .string()
    .regex(/^(resource:|data:image)/, 'must come with the app')
    .optional(),
});

export type Byline = Pick<BylineItem, 'key' | 'viewportContainer' | 'viewportSize' | 'contentPropertyKey'> &
  z.output<typeof look>;

export const contentBylineItem = surfaceType({
  type,
  schema,
  functions: ({ resolver, dynamicProperties }) => ({ foreground: [resolver, dynamicProperties] }),
  place: onContent,
  async extension({ lookup, siteUrl }, accountId, item, asked) {
    const { content, space } = await contentContext(lookup, accountId, asked.content);
    const { id } = content;
    if (!(await isDisplayedOnPage(item, (propertyKey) => lookup.pageProperty(accountId, id, propertyKey)))) {
      throw new SurfaceError(404, `"${item.key}" is not shown on page ${id}.`);
    }
    return { type, content, space, ...modalIn(asked), location: `${siteUrl()}/wiki/spaces/${space.key}/pages/${id}` };
  },
  routes(host, modulesIn, { viewerOf }) {
    const app = new Hono();
    app.get('/bylines', async (context) => {
      const viewer = viewerOf(context);
      const items = modulesIn(viewer.locale).filter((item) => isOpenTo(item, host.accessOf(viewer)));
      const pageId = context.req.query('page') ?? '';
      return context.json({
        bylines: (await Promise.all(items.map((item) => bylineOn(host, viewer, item, pageId)))).flat(),
      });
    });
    return app;
  },
});

/** The item as it is shown on a page; empty where its display conditions do not hold. */
async function bylineOn(host: ModuleHost, viewer: Viewer, item: BylineItem, pageId: string): Promise<Byline[]> {
  const propertyOf = (propertyKey: string) => host.lookup.pageProperty(viewer.accountId, pageId, propertyKey);
  if (!(await isDisplayedOnPage(item, propertyOf))) return [];
  const { key: itemKey, viewportContainer, viewportSize: size, contentPropertyKey, ...inManifest } = item;
  const {
    title,
    tooltip = inManifest.tooltip,
    icon = inManifest.icon,
  } = {
    ...(await lookOf(host, viewer, item, pageId)),
  };
  return [
    {
      key: itemKey,
      viewportContainer,
      title: title ?? inManifest.title,
      ...(size !== undefined && { viewportSize: size }),
      ...(contentPropertyKey !== undefined && { contentPropertyKey }),
      ...(tooltip !== undefined && { tooltip }),
      ...(icon !== undefined && { icon: host.resources.fileUrlOf(icon) }),
    },
  ];
}

async function lookOf(host: ModuleHost, viewer: Viewer, item: BylineItem, pageId: string) {
  if (item.contentPropertyKey !== undefined) {
    const property = await host.lookup.pageProperty(viewer.accountId, pageId, item.contentPropertyKey);
    // An app may keep other members in the property, too.
    return property === undefined ? undefined : checkedLook(host, item.key, property, z.object(look.shape));
  }
  const { id, space } = await host.lookup.page(viewer.accountId, pageId);
  const event = {
    cloudId: host.installation.cloudId,
    localId: `${id}-${item.key}`,
    extension: { type, content: { id, type: 'page' }, space },
  };
  return dynamicPropertiesOf(host, viewer, item, type, event, look);
}
