import { type Host, readHost } from '../shared/readHost';
import type { ForgeContext } from '../shared/Viewer';

export type MacroOnPage = {
  /** Empty where the macro is in a template. */
  pageId: string;
  /** Whether the macro holds a document; it holds an empty paragraph where the document is on the page. */
  holdsDocument: boolean;
  host: Host;
  /** Whether the app may be asked anything: it runs for nobody who is not signed in. */
  canAsk: boolean;
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const nodesOf = (value: unknown): unknown[] =>
  isObject(value) && Array.isArray(value.content) ? (value.content as unknown[]) : [];

const saysSomething = (node: unknown): boolean =>
  isObject(node) && (node.type !== 'paragraph' || nodesOf(node).length > 0);

/** Reads which page a macro is on, and what it holds. */
export function readMacro(context: ForgeContext): MacroOnPage {
  const { content, macro } = context.extension as Record<string, unknown>;
  const host = readHost(context);
  return {
    pageId: isObject(content) && typeof content.id === 'string' ? content.id : '',
    holdsDocument: isObject(macro) && nodesOf(macro.body).some(saysSomething),
    host,
    canAsk: host === 'page' && context.accountId !== undefined,
  };
}
