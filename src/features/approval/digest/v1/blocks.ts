import type { AdfDocument, AdfNode } from '../../../../contract/adf-node';

/** What only groups blocks: a heading in it begins a section of the design. */
const groups = new Set([
  'bodiedExtension',
  'multiBodiedExtension',
  'extensionFrame',
  'bodiedSyncBlock',
  'layoutSection',
  'layoutColumn',
  'expand',
  'nestedExpand',
  'panel',
]);

/** What consists of parts that are edited one by one. */
const divided = new Set([...groups, 'table', 'bulletList', 'orderedList', 'taskList', 'decisionList']);

export const isGroup = ({ type }: AdfNode): boolean => groups.has(type);
export const isDivided = ({ type }: AdfNode): boolean => divided.has(type);

/** Whether a node is the macro of the app: it shows where the design stands, and its config says nothing to a reader. */
export function isDesignMacro({ type, attrs }: AdfNode): boolean {
  const key = attrs?.extensionKey;
  return (
    (type === 'bodiedExtension' || type === 'extension') &&
    attrs?.extensionType === 'com.atlassian.ecosystem' &&
    typeof key === 'string' &&
    key.endsWith('/static/tdd')
  );
}

export const levelOf = ({ attrs }: AdfNode): number =>
  Math.min(6, Math.max(1, Math.trunc(Number(attrs?.level ?? 1)) || 1));

/** The words of a node on one line, a lozenge being none of them. */
export function wordsOf(node: AdfNode): string {
  const parts: string[] = [];
  const collect = ({ type, text, attrs, content = [] }: AdfNode): void => {
    if (type === 'text') parts.push(text ?? '');
    else if (type === 'hardBreak') parts.push(' ');
    else if (type === 'mention' || type === 'emoji') parts.push(typeof attrs?.text === 'string' ? attrs.text : '');
    for (const child of content) collect(child);
    if (type === 'paragraph') parts.push(' ');
  };
  collect(node);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** The words of a heading without the names of people: titles are stored, and named to those who look at changes. */
export const titleOf = (heading: AdfNode): string =>
  wordsOf({ ...heading, content: (heading.content ?? []).filter(({ type }) => type !== 'mention') });

/** The blocks of a document in order, with groups opened. */
export function blocksOf(document: AdfDocument): AdfNode[] {
  const blocks: AdfNode[] = [];
  const visit = (nodes: readonly AdfNode[]): void => {
    for (const node of nodes) {
      if (isGroup(node)) visit(node.content ?? []);
      else blocks.push(node);
    }
  };
  visit(document.content);
  return blocks;
}
