import type { AdfDocument, AdfNode } from '../../contract/adf-node';
import type { Repair } from '../../adf/markdown/repair';
import { message, type MessageDescriptor } from '../../i18n/message';
import { isDesignMacro } from './macro';

/** The blocks that may stand right in the body of a macro. */
const bodyBlocks = new Set([
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'taskList',
  'decisionList',
  'table',
  'panel',
  'blockquote',
  'codeBlock',
  'rule',
  'mediaGroup',
  'mediaSingle',
  'blockCard',
  'embedCard',
  'extension',
]);

/** Marks that a block may have on a page, and not in the body of a macro. */
const pageOnlyMarks: ReadonlySet<string> = new Set(['alignment', 'indentation', 'breakout']);

/**
 * The document as it can stand in the macro's body, and on any page: what is only legal on a page is opened, so that
 * its content stays. `repairs` says what was, each kind once.
 */
export function asMacroBody(document: AdfDocument): { document: AdfDocument; repairs: Repair[] } {
  const repairs = new Map<string, Repair>();
  const note = (what: MessageDescriptor, done: MessageDescriptor) =>
    repairs.set(JSON.stringify([what, done]), { what, done });

  const fitAll = (nodes: readonly AdfNode[]): AdfNode[] => nodes.flatMap(fit);
  const fit = (node: AdfNode): AdfNode[] => {
    const children = node.content ?? [];
    if (isDesignMacro(node)) return fitAll(children);
    if (bodyBlocks.has(node.type)) return [withoutPageOnlyMarks(node)];
    switch (node.type) {
      case 'expand':
      case 'nestedExpand':
        note(message('repair.expands.what'), message('repair.expands.done'));
        return [...titleLine(node), ...fitAll(children)];
      case 'layoutSection':
        note(message('repair.columns.what'), message('repair.columns.done'));
        return fitAll(children);
      case 'layoutColumn':
        return fitAll(children);
      default:
        return opened(node, children);
    }
  };
  const opened = (node: AdfNode, children: AdfNode[]): AdfNode[] => {
    const done = message(children.length > 0 ? 'repair.macro.opened' : 'repair.macro.leftOut');
    note(message('repair.macro', { name: nameOf(node) }), done);
    return fitAll(children);
  };
  const withoutPageOnlyMarks = (node: AdfNode): AdfNode => {
    const { marks, ...rest } = node;
    if (!marks?.some(({ type }) => pageOnlyMarks.has(type))) return node;
    for (const { type } of marks) {
      if (pageOnlyMarks.has(type)) note(message('repair.mark', { mark: type }), message('repair.markDone'));
    }
    const kept = marks.filter(({ type }) => !pageOnlyMarks.has(type));
    return kept.length > 0 ? { ...rest, marks: kept } : rest;
  };

  const content = fitAll(document.content);
  return {
    document: { type: 'doc', version: 1, content: content.length > 0 ? content : [{ type: 'paragraph', content: [] }] },
    repairs: [...repairs.values()],
  };
}

function titleLine(expand: AdfNode): AdfNode[] {
  const title = expand.attrs?.title;
  if (typeof title !== 'string' || title.trim() === '') return [];
  return [{ type: 'paragraph', content: [{ type: 'text', text: title, marks: [{ type: 'strong' }] }] }];
}

/** What an author knows a macro by. */
function nameOf({ type, attrs = {} }: AdfNode): string {
  const { parameters, text, extensionKey } = attrs as { parameters?: unknown; text?: unknown; extensionKey?: unknown };
  const title = (parameters as { extensionTitle?: unknown } | undefined)?.extensionTitle;
  return (
    [title, text, extensionKey, type].find((name): name is string => typeof name === 'string' && name !== '') ?? type
  );
}
