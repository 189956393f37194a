/** An item in the byline of a page. */
import { z } from 'zod';
import type { MacroExtension } from '../surfaces/mount';
import { isDisplayedOnPage } from '../surfaces/page-conditions';
import { SurfaceError } from '../surfaces/surface-error';
import { functionReference, key, unlicensedAccess, viewportSize } from './parts';
import { surfaceType } from './surface-type';
import { contentOf } from './where';

const contentProperty = { entity: z.literal('content'), propertyKey: z.string(), objectName: z.string().optional() };
const pageConditions = z.strictObject({
  entityPropertyExists: z.strictObject(contentProperty).optional(),
  entityPropertyEqualTo: z.strictObject({ ...contentProperty, value: z.string() }).optional(),
});

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

export const contentBylineItem = surfaceType({
  type: 'confluence:contentBylineItem',
  schema,
  standsOn: 'content',
  async extension({ lookup, siteUrl }, accountId, item, mount) {
    const { content: asked, modal } = mount.extension as MacroExtension;
    const { content, space } = await contentOf(lookup, accountId, asked);
    const { id } = content;
    if (!(await isDisplayedOnPage(item, (propertyKey) => lookup.pageProperty(accountId, id, propertyKey)))) {
      throw new SurfaceError(404, `"${item.key}" is not shown on page ${id}.`);
    }
    return {
      type: 'confluence:contentBylineItem',
      content,
      space,
      ...(modal !== undefined && { modal }),
      location: `${siteUrl()}/wiki/spaces/${space.key}/pages/${id}`,
    };
  },
});
