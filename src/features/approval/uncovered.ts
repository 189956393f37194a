import type { AdfDocument, AdfNode } from '../../contract/adf-node';
import { plainText } from '../../adf/text';
import type { UncoveredContent } from '../../contract/api';
import { isDesignMacro } from '../reading/macro';
import type { DigestFacts } from './digest/facts';

/** Macros that show nothing but what the page itself has. */
const closedMacros = new Set(['toc', 'anchor', 'status', 'expand', 'panel', 'info', 'note', 'tip', 'warning', 'code']);

const longestName = 120;

/**
 * What can change on the screen of a reader while the page stays the same: files, the targets of smart links, and what
 * macros fetch. Each once a section. The app's own tickets are progress.
 */
export function uncoveredIn(document: AdfDocument, { tickets }: Pick<DigestFacts, 'tickets'>): UncoveredContent[] {
  const own = new Set(tickets);
  const found = new Map<string, UncoveredContent>();
  let section: string | null = null;
  const visit = (node: AdfNode): void => {
    if (node.type === 'heading') section = plainText(node);
    const uncovered = uncoveredBy(node, own);
    if (uncovered) {
      const key = JSON.stringify([uncovered.kind, uncovered.target, section]);
      found.set(key, { kind: uncovered.kind, name: uncovered.name.slice(0, longestName), section });
    }
    for (const child of node.content ?? []) visit(child);
  };
  for (const node of document.content) visit(node);
  return [...found.values()];
}

interface Uncovered {
  kind: UncoveredContent['kind'];
  name: string;
  /** What tells it from others of its kind. */
  target: unknown;
}

function uncoveredBy(node: AdfNode, own: ReadonlySet<string>): Uncovered | undefined {
  const { type, attrs = {} } = node;
  switch (type) {
    case 'media':
    case 'mediaInline':
      return { kind: 'file', name: wordsOf(attrs.alt, attrs.__fileName, attrs.url), target: attrs.id ?? attrs.url };
    case 'inlineCard':
    case 'blockCard':
    case 'embedCard': {
      const url = wordsOf(attrs.url);
      const [, key] = /\/browse\/([A-Z][A-Z0-9_]+-\d+)$/.exec(url) ?? [];
      return key !== undefined && own.has(key) ? undefined : { kind: 'link', name: url, target: url || attrs };
    }
    case 'syncBlock':
      return { kind: 'macro', name: '', target: attrs.resourceId };
    case 'extension':
    case 'inlineExtension':
    case 'bodiedExtension':
    case 'multiBodiedExtension':
      if (isDesignMacro(node) || closedMacros.has(wordsOf(attrs.extensionKey))) return undefined;
      return { kind: 'macro', name: macroName(attrs), target: attrs };
    default:
      return undefined;
  }
}

/** The first of some values that is a text. */
const wordsOf = (...values: readonly unknown[]): string =>
  values.find((value): value is string => typeof value === 'string' && value.trim() !== '') ?? '';

function macroName({ parameters, text, extensionKey }: Record<string, unknown>): string {
  const title = (parameters as { extensionTitle?: unknown } | null | undefined)?.extensionTitle;
  return wordsOf(title, text, extensionKey);
}
