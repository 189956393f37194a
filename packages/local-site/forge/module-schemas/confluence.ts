/** The modules of Confluence that the local site follows. */
import { z } from 'zod';
import { functionReference, key, unlicensedAccess, viewportSize } from './parts';

export const macro = z.strictObject({
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

export const spaceSettings = z.strictObject({
  key,
  title: z.string(),
  route: z.string().regex(/^[a-z0-9-]+$/),
  resource: z.string(),
  resolver: functionReference.optional(),
});

/** A page in Confluence's own settings, for those who administer the site. */
export const globalSettings = z.strictObject({
  key,
  title: z.string(),
  resource: z.string(),
  resolver: functionReference.optional(),
  useAsConfig: z.boolean().default(false),
  useAsGetStarted: z.boolean().default(false),
});

/** A page of the app's own in a space. */
export const spacePage = z.strictObject({
  key,
  title: z.string(),
  icon: z.string().optional(),
  route: z.string().regex(/^[a-z0-9-]+$/),
  resource: z.string(),
  resolver: functionReference.optional(),
  unlicensedAccess,
});

export const contentAction = z.strictObject({
  key,
  title: z.string(),
  resource: z.string(),
  resolver: functionReference.optional(),
  unlicensedAccess,
  viewportSize: viewportSize.exclude(['fullscreen']).default('medium'),
});

const contentProperty = { entity: z.literal('content'), propertyKey: z.string(), objectName: z.string().optional() };
const pageConditions = z.strictObject({
  entityPropertyExists: z.strictObject(contentProperty).optional(),
  entityPropertyEqualTo: z.strictObject({ ...contentProperty, value: z.string() }).optional(),
});

export const contentBylineItem = z.strictObject({
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
