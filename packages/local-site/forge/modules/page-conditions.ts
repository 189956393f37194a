/** `displayConditions` of modules on pages. */
import { z } from 'zod';

const contentProperty = { entity: z.literal('content'), propertyKey: z.string(), objectName: z.string().optional() };

export const pageConditions = z.strictObject({
  entityPropertyExists: z.strictObject(contentProperty).optional(),
  entityPropertyEqualTo: z.strictObject({ ...contentProperty, value: z.string() }).optional(),
});

/** A content property of the page; undefined where there is none. */
type PropertyOf = (propertyKey: string) => Promise<unknown>;

/** Whether a module is shown on a page. All of its conditions have to hold. */
export async function isDisplayedOnPage(
  {
    displayConditions: { entityPropertyExists: exists, entityPropertyEqualTo: equal } = {},
  }: { displayConditions?: z.output<typeof pageConditions> | undefined },
  propertyOf: PropertyOf,
): Promise<boolean> {
  if (exists !== undefined && (await partOf(propertyOf, exists)) === undefined) return false;
  if (equal === undefined) return true;
  return asText(await partOf(propertyOf, equal)) === equal.value;
}

/** Manifests write every value as text. */
const asText = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : ['number', 'boolean'].includes(typeof value) ? JSON.stringify(value) : undefined;

async function partOf(
  propertyOf: PropertyOf,
  { propertyKey, objectName }: { propertyKey: string; objectName?: string | undefined },
): Promise<unknown> {
  const property = await propertyOf(propertyKey);
  return (objectName?.split('.') ?? []).reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined,
    property,
  );
}
