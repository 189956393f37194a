import type { AdfDocument, AdfNode } from '../../../contract/adf-node';
import { isStrong, joinLines, labelledLineOf, linesOf } from './labels';

const emptyParagraph = (): AdfNode => ({ type: 'paragraph', content: [] });

/** A document's headings, bold labels, table headers and prompts; what somebody wrote between them is left out. */
export const structureOf = ({ content }: AdfDocument): AdfDocument => ({
  type: 'doc',
  version: 1,
  content: withRoomToWrite(content.flatMap(structureOfBlock)),
});

function structureOfBlock(node: AdfNode): AdfNode[] {
  switch (node.type) {
    case 'heading':
    case 'rule':
      return [node];
    case 'paragraph':
      return withContent(node, promptsIn(node));
    case 'table':
      return [structureOfTable(node)];
    case 'taskList':
    case 'decisionList':
    case 'bulletList':
    case 'orderedList':
      return withContent(node, (node.content ?? []).flatMap(structureOfItem));
    case 'panel':
    case 'blockquote':
      return withContent(node, (node.content ?? []).flatMap(structureOfBlock));
    default:
      return [];
  }
}

const withContent = (node: AdfNode, content: AdfNode[]): AdfNode[] =>
  content.length > 0 ? [{ ...node, content }] : [];

function structureOfItem(item: AdfNode): AdfNode[] {
  if (item.type !== 'listItem') {
    // A task or a decision holds its line itself; anything else is a list within the list.
    const isLine = item.type === 'taskItem' || item.type === 'decisionItem';
    return isLine ? withContent(item, promptsIn(item)) : structureOfBlock(item);
  }
  const content = (item.content ?? []).flatMap(structureOfBlock);
  const [first] = content;
  if (first === undefined) return [];
  return [{ ...item, content: first.type === 'paragraph' ? content : [emptyParagraph(), ...content] }];
}

/** Of each line its bold label and its prompts; lines that have neither are left out. */
function promptsIn({ content = [] }: AdfNode): AdfNode[] {
  return joinLines(
    linesOf(content)
      .map(promptsInLine)
      .filter((line) => line.length > 0),
  );
}

function promptsInLine(line: AdfNode[]): AdfNode[] {
  const labelled = labelledLineOf(line);
  const label = labelled?.name[0] && isStrong(labelled.name[0]) ? labelled.name : [];
  const prompts = line.filter(({ type }) => type === 'placeholder');
  const space: AdfNode = { type: 'text', text: ' ' };
  return [
    ...label,
    ...prompts.flatMap((prompt, index) => (index > 0 || label.length > 0 ? [space, prompt] : [prompt])),
  ];
}

function structureOfTable(table: AdfNode): AdfNode {
  const rows = (table.content ?? []).map(structureOfRow);
  const hasSpans = rows.some(({ row }) => (row.content ?? []).some(({ attrs }) => Number(attrs?.rowspan ?? 1) > 1));
  // One row to write in is enough, but rows that a cell spans belong together.
  const firstBlank = rows.findIndex(({ isBlank }) => isBlank);
  const kept = rows.filter(({ isBlank }, index) => hasSpans || !isBlank || index === firstBlank);
  return { ...table, content: kept.map(({ row }) => row) };
}

function structureOfRow(row: AdfNode): { row: AdfNode; isBlank: boolean } {
  const cells = row.content ?? [];
  let isBlank = true;
  const content = cells.map((cell, index) => {
    const isLabel = cell.type === 'tableHeader' || (index === 0 && cells.length === 2 && isBold(cell));
    const kept = isLabel ? (cell.content ?? []) : (cell.content ?? []).flatMap(structureOfBlock);
    if (kept.length > 0) isBlank = false;
    return { ...cell, content: kept.length > 0 ? kept : [emptyParagraph()] };
  });
  return { row: { ...row, content }, isBlank };
}

function isBold(cell: AdfNode): boolean {
  const words = (cell.content ?? [])
    .flatMap(({ content = [] }) => content)
    .filter(({ text = '' }) => text.trim() !== '');
  return words.length > 0 && words.every(isStrong);
}

/** A section with nothing in it gets a line to begin on. */
function withRoomToWrite(blocks: AdfNode[]): AdfNode[] {
  const roomy = blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const isEmpty =
      block.type === 'heading' &&
      (next === undefined || (next.type === 'heading' && Number(next.attrs?.level) <= Number(block.attrs?.level)));
    return isEmpty ? [block, emptyParagraph()] : [block];
  });
  return roomy.length > 0 ? roomy : [emptyParagraph()];
}
