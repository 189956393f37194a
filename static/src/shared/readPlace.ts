import type { ForgeContext } from './Viewer';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const text = (value: unknown) => (typeof value === 'string' ? value : null);

/** The page and the space that a surface of Confluence stands on; `null` where the context does not say. */
export function readPlace(context: ForgeContext) {
  const { content, space } = context.extension as Record<string, unknown>;
  return {
    pageId: isObject(content) ? text(content.id) : null,
    spaceId: isObject(space) ? text(space.id) : null,
    spaceKey: isObject(space) ? text(space.key) : null,
  };
}
