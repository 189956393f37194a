import type { AdfNode } from '../adf/node';
import { plainText } from '../adf/text';
import type { Block } from './blocks';
import { type Labels, type Line, linesOf } from './inline/lines';
import { inlinesOf } from './inline/words';
import { isList } from './items/list';
import { type Statement, statementOf } from './vocabulary/metadata';

/** A line that says something about the design. */
export interface MetadataLine {
  statement: Statement;
  content: AdfNode[];
}

const isStatement = (label: string): boolean => statementOf(label) !== undefined;
export const metadataLabels: Labels = { bold: () => true, plain: isStatement, inSentence: () => false };

/** What a block under the title says about the design, line by line; a list goes on with the line above it. */
export function metadataLinesOf({ node }: Block, above: MetadataLine | undefined): MetadataLine[] {
  if (node.type === 'paragraph') return linesOf(node.content ?? [], metadataLabels).flatMap(statementIn);
  if (node.type === 'table') return (node.content ?? []).flatMap(inRow);
  if (!isList(node)) return [];
  return (node.content ?? []).flatMap((item) => inListItem(item, above));
}

function statementIn({ label, content }: Line): MetadataLine[] {
  const statement = label === undefined ? undefined : statementOf(label);
  return statement ? [{ statement, content }] : [];
}

/** A row of a label and what it labels; a row of two such pairs as well. */
function inRow(row: AdfNode): MetadataLine[] {
  const cells = row.content ?? [];
  return cells.flatMap((cell, index) => {
    const value = cells[index + 1];
    const statement = index % 2 === 0 && value ? statementOf(plainText(cell)) : undefined;
    return statement && value ? [{ statement, content: inlinesOf(value) }] : [];
  });
}

function inListItem(item: AdfNode, above: MetadataLine | undefined): MetadataLine[] {
  const lines = (item.content ?? []).flatMap((block) => linesOf(inlinesOf(block), metadataLabels));
  const said = lines.flatMap(statementIn);
  if (above?.statement !== 'related') return said;
  // “Related Documents:” over a list: each item is related, whatever it is called.
  return said.some(({ statement }) => statement === 'epic')
    ? said
    : [{ statement: 'related', content: inlinesOf(item) }];
}

/** Whether a block is nothing but statements about the design, at least one. */
export function isMetadata(block: Block): boolean {
  if (block.node.type !== 'paragraph') return false;
  const lines = linesOf(block.node.content ?? [], metadataLabels);
  return lines.length > 0 && lines.every(({ label }) => label !== undefined && isStatement(label));
}

/** A block with nothing after the label of a statement: the rest says the same, in lines. */
export function withoutStatement(node: AdfNode, statement: Statement): AdfNode {
  const content = node.content ?? [];
  switch (node.type) {
    case 'paragraph': {
      const lines = linesOf(content, metadataLabels);
      const says = (line: Line) => line.label !== undefined && statementOf(line.label) === statement;
      return lines.some(says) ? { ...node, content: lines.flatMap((line) => rebuilt(line, says(line))) } : node;
    }
    case 'tableRow':
      return {
        ...node,
        content: content.map((cell, index) => {
          const label = index % 2 === 1 ? content[index - 1] : undefined;
          return label && statementOf(plainText(label)) === statement ? { ...cell, content: [] } : cell;
        }),
      };
    case 'table':
    case 'bulletList':
    case 'orderedList':
    case 'listItem':
      return { ...node, content: content.map((child) => withoutStatement(child, statement)) };
    default:
      return node;
  }
}

function rebuilt({ label, content }: Line, isSilent: boolean): AdfNode[] {
  const start: AdfNode[] =
    label === undefined ? [] : [{ type: 'text', text: `${label}: `, marks: [{ type: 'strong' }] }];
  return [...start, ...(isSilent ? [] : content), { type: 'hardBreak' }];
}
