import type { AdfDocument, AdfNode } from '../../adf/node';
import { plainText } from '../../adf/text';
import { blocksOf } from '../../design/blocks';
import { metadataBlocksOf } from '../../design/metadata';
import { metadataLabels } from '../../design/metadata-lines';
import { titleOf } from '../../design/title';
import { statementOf } from '../../design/vocabulary/metadata';
import { atom, type InlineRange, lettersOf, nodesIn, placedLines, trimmed, wholeOf, withInRange } from './inline-range';
import { changedAt, withContent } from './changed';
import { isExpendable } from './expendable';
import { saysStatus } from './status-words';

/** The document with this lozenge wherever it states its status; the very same document where it states none. */
export function withStatus(document: AdfDocument, lozenge: AdfNode): AdfDocument {
  const blocks = blocksOf(document);
  return metadataBlocksOf(blocks, titleOf(blocks)).reduce(
    (changed, { path }) => changedAt(changed, path, (node) => inBlock(node, lozenge)),
    document,
  );
}

function inBlock(node: AdfNode, lozenge: AdfNode): AdfNode {
  switch (node.type) {
    case 'paragraph':
      return inParagraph(node, lozenge);
    case 'tableRow':
      return inRow(node, lozenge);
    case 'table':
    case 'bulletList':
    case 'orderedList':
    case 'listItem':
      return withContent(
        node,
        (node.content ?? []).map((child) => inBlock(child, lozenge)),
      );
    default:
      return node;
  }
}

function inParagraph(paragraph: AdfNode, lozenge: AdfNode): AdfNode {
  const content = paragraph.content ?? [];
  const states = placedLines(content, metadataLabels).filter(({ label }) => statementOf(label) === 'status');
  // From the last to the first: what changes does not move what is still to be changed.
  const changed = states.reduceRight((nodes, { value }) => stating(nodes, value, lozenge), content);
  return withContent(paragraph, changed);
}

function inRow(row: AdfNode, lozenge: AdfNode): AdfNode {
  const cells = row.content ?? [];
  const changed = cells.map((cell, index) => {
    const label = index % 2 === 1 ? cells[index - 1] : undefined;
    return label && statementOf(plainText(label)) === 'status' ? inCell(cell, lozenge) : cell;
  });
  return withContent(row, changed);
}

function inCell(cell: AdfNode, lozenge: AdfNode): AdfNode {
  const [paragraph, ...others] = cell.content ?? [];
  if (paragraph?.type !== 'paragraph' || others.length > 0) return cell;
  const content = paragraph.content ?? [];
  return withContent(cell, [withContent(paragraph, stating(content, wholeOf(content), lozenge))]);
}

/** The content with the lozenge in a range that states a status; as it was where somebody tells something else there. */
function stating(content: AdfNode[], range: InlineRange, lozenge: AdfNode): AdfNode[] {
  const lozenges = nodesIn(content, range).filter(({ node }) => node.type === 'status');
  const [first, last] = [lozenges[0], lozenges.at(-1)];
  if (first && last) {
    const choice = { start: first.start, end: last.end };
    const place = isChoice(lettersOf(content).slice(first.start, last.end)) ? choice : first;
    if (lozenges.length === 1 && saysTheSame(first.node, lozenge)) return content;
    return withInRange(content, place, [{ ...first.node, attrs: { ...first.node.attrs, ...lozenge.attrs } }]);
  }
  const said = trimmed(content, range);
  const words = lettersOf(content).slice(said.start, said.end).replaceAll(atom, '').trim();
  if (!isExpendable(content, said, ['text', 'placeholder']) || (words !== '' && !saysStatus(words))) return content;
  const isParted = said.start > 0 && !/\s$/.test(lettersOf(content).slice(0, said.start));
  return withInRange(content, said, isParted ? [{ type: 'text', text: ' ' }, lozenge] : [lozenge]);
}

/** Lozenges beside each other, to choose from. */
const isChoice = (letters: string): boolean => new RegExp(`^[${atom}\\s|/,]+$`).test(letters);

const saysTheSame = (left: AdfNode, right: AdfNode): boolean =>
  left.attrs?.text === right.attrs?.text && left.attrs?.color === right.attrs?.color;
