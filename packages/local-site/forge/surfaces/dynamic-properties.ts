/** What modules show before they are opened, where a function or a content property of the app says it. */
import { z } from 'zod';
import type { Forge } from '../forge';
import type { BylineItem, IssueContext } from '../manifest';
import { issueContextStatus } from '../modules/issue-context';
import { isOpenTo } from './access';
import { isDisplayedOnPage } from './page-conditions';
import type { Lookup } from './products-as-person';
import type { Resources } from './resources';
import { SurfaceError } from './surface-error';
import type { Surfaces, Viewer } from './surfaces';

const bylineLook = z.strictObject({
  title: z.string().optional(),
  tooltip: z.string().optional(),
  icon: z
    .string()
    .regex(/^(resource:|data:image)/, 'must come with the app')
    .optional(),
});
const contextLook = z.strictObject({ status: issueContextStatus });

export type Byline = Pick<BylineItem, 'key' | 'viewportContainer' | 'viewportSize' | 'contentPropertyKey'> &
  z.output<typeof bylineLook>;
export type IssueContextStatus = z.output<typeof issueContextStatus>;

export interface DynamicProperties {
  /** The app's items in the byline of a page, where their display conditions hold. */
  bylinesOn(viewer: Viewer, pageId: string): Promise<Byline[]>;
  /** The status of an issue context as its function has it, else as the manifest does. */
  statusOf(viewer: Viewer, moduleKey: string, issueKey: string): Promise<IssueContextStatus | undefined>;
}

export interface DynamicPropertiesOptions {
  forge: Forge;
  lookup: Lookup;
  surfaces: Pick<Surfaces, 'contextOf' | 'accessOf'>;
  resources: Pick<Resources, 'fileUrlOf'>;
}

export function openDynamicProperties({
  forge,
  lookup,
  surfaces,
  resources,
}: DynamicPropertiesOptions): DynamicProperties {
  const ask = async <Look>(
    viewer: Viewer,
    module: BylineItem | IssueContext,
    moduleType: string,
    event: unknown,
    schema: z.ZodType<Look>,
  ): Promise<Look | undefined> => {
    if (module.dynamicProperties === undefined) return undefined;
    const result = await forge.invoke({
      functionKey: module.dynamicProperties.function,
      moduleKey: module.key,
      moduleType,
      accountId: viewer.accountId,
      event,
    });
    return result.ok ? checked(module.key, result.value, schema) : undefined;
  };

  /** What does not fit is not shown: the product falls back to the manifest. */
  const checked = <Look>(moduleKey: string, value: unknown, schema: z.ZodType<Look>): Look | undefined => {
    const read = schema.safeParse(value);
    if (read.success) return read.data;
    const text = `The dynamic properties of "${moduleKey}" do not fit: ${z.prettifyError(read.error)}`;
    forge.log.write({ level: 'warn', source: 'site', text });
    return undefined;
  };

  const bylineLookOf = async (viewer: Viewer, item: BylineItem, pageId: string) => {
    if (item.contentPropertyKey !== undefined) {
      const property = await lookup.pageProperty(viewer.accountId, pageId, item.contentPropertyKey);
      // What else an app keeps in the property is its own business.
      return property === undefined ? undefined : checked(item.key, property, z.object(bylineLook.shape));
    }
    const { id, space } = await lookup.page(viewer.accountId, pageId);
    const event = {
      cloudId: forge.installation.cloudId,
      localId: `${id}-${item.key}`,
      extension: { type: 'confluence:contentBylineItem', content: { id, type: 'page' }, space },
    };
    return ask(viewer, item, 'confluence:contentBylineItem', event, bylineLook);
  };

  const bylineOn = async (viewer: Viewer, item: BylineItem, pageId: string): Promise<Byline[]> => {
    const propertyOf = (key: string) => lookup.pageProperty(viewer.accountId, pageId, key);
    if (!(await isDisplayedOnPage(item, propertyOf))) return [];
    const { key, viewportContainer, viewportSize, contentPropertyKey, ...inManifest } = item;
    const look = { ...(await bylineLookOf(viewer, item, pageId)) };
    const { title, tooltip = inManifest.tooltip, icon = inManifest.icon } = look;
    return [
      {
        key,
        viewportContainer,
        title: title ?? inManifest.title,
        ...(viewportSize !== undefined && { viewportSize }),
        ...(contentPropertyKey !== undefined && { contentPropertyKey }),
        ...(tooltip !== undefined && { tooltip }),
        ...(icon !== undefined && { icon: resources.fileUrlOf(icon) }),
      },
    ];
  };

  return {
    async bylinesOn(viewer, pageId) {
      const access = surfaces.accessOf(viewer);
      const items = forge
        .manifestIn(viewer.locale)
        .modules['confluence:contentBylineItem'].filter((item) => isOpenTo(item, access));
      return (await Promise.all(items.map((item) => bylineOn(viewer, item, pageId)))).flat();
    },
    async statusOf(viewer, moduleKey, issueKey) {
      const module = forge
        .manifestIn(viewer.locale)
        .modules['jira:issueContext'].find((candidate) => candidate.key === moduleKey);
      if (module === undefined) throw new SurfaceError(404, `The manifest has no issue context "${moduleKey}".`);
      const mount = { moduleKey, localId: moduleKey, extension: { issue: { key: issueKey } } };
      const { cloudId, extension } = await surfaces.contextOf(viewer, mount);
      const { type, issue, project } = extension as Record<string, unknown>;
      const event = { cloudId, extension: { type, issue, project } };
      const look = await ask(viewer, module, 'jira:issueContext', event, contextLook);
      return look?.status ?? module.status;
    },
  };
}
