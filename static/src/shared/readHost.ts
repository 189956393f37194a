import type { ForgeContext } from './Viewer';

/** What a surface of Confluence stands in: a page, a blog post, or a template that somebody saved. */
export type Host = 'page' | 'blogpost' | 'template';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

export function readHost(context: ForgeContext): Host {
  const { content, template } = context.extension as Record<string, unknown>;
  if (isObject(template) && template.id !== undefined) return 'template';
  return isObject(content) && content.type === 'blogpost' ? 'blogpost' : 'page';
}
