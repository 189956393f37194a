import type { AdfNode } from '../../contract/adf-node';
import { plainText } from '../../adf/text';
import type { Block } from './blocks';
import { flatText, sliceOf } from './inline/flat';
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
  return statement ? runOn({ statement, content }) : [];
}

/** Longer lines are prose. */
const longest = 300;

/** Plain lines that run on as one: “Author: Ada Park Status: Draft Date: 2026-01-10”. */
function runOn({ statement, content }: MetadataLine): MetadataLine[] {
  const text = flatText(content);
  if (text.length > longest) return [{ statement, content }];
  const lines: MetadataLine[] = [];
  let [current, from] = [statement, 0];
  for (const { 0: found, index } of text.matchAll(/(?<=\s)\p{Lu}[\p{L}()]{1,20}(?: \p{L}{2,12}){0,2}[:：]\s/gu)) {
    const next = suffixes(found.replace(/[:：]\s$/u, ''))
      .map((label) => ({ label, statement: statementOf(label) }))
      .find((one) => one.statement !== undefined);
    if (!next?.statement) continue;
    const end = index + found.lastIndexOf(next.label);
    lines.push({ statement: current, content: sliceOf(content, from, end) });
    [current, from] = [next.statement, index + found.length];
  }
  return [...lines, { statement: current, content: sliceOf(content, from) }];
}

/** The words that a label may consist of, the longest first: a name may stand right before it. */
const suffixes = (words: string): string[] => {
  const all = words.split(' ');
  return all.map((_, index) => all.slice(index).join(' ')).filter((label) => /^\p{Lu}/u.test(label));
};

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
