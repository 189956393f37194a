import type { ForgeContext } from '../shared/Viewer';

export type MacroOnPage = { pageId: string; hasBody: boolean };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Reads which page a macro is on, and whether it came with a document. */
export function readMacro(context: ForgeContext): MacroOnPage {
  const { content, macro } = context.extension as Record<string, unknown>;
  return {
    pageId: isObject(content) && typeof content.id === 'string' ? content.id : '',
    hasBody: isObject(macro) && isObject(macro.body),
  };
}
