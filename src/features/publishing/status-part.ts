import type { AdfDocument, AdfNode } from '../../contract/adf-node';
import { plainText } from '../../adf/text';
import { blocksOf } from '../reading/blocks';
import { mergedRowsOf } from '../reading/grid';
import { isPlain, soleValue } from '../reading/inline/sole-value';
import { metadataBlocksOf } from '../reading/metadata';
import { metadataLabels } from '../reading/metadata-lines';
import { titleOf } from '../reading/title';
import { statementOf } from '../reading/vocabulary/metadata';
import {
  contentIn,
  type InlineRange,
  lettersOf,
  nodesIn,
  placedLines,
  trimmed,
  wholeOf,
  withInRange,
} from './inline-range';
import { changedAt, withContent } from './changed';
import { isStatusWord, saysStatus } from '../reviews/status-words';

interface Stating {
  lozenge: AdfNode;
  /** Called for each place that states the status in other words, which stay. */
  kept: () => void;
}

/** The document with this lozenge wherever it states its status; the very same document where it states none. */
export function withStatus(document: AdfDocument, how: Stating): AdfDocument {
  const blocks = blocksOf(document);
  return metadataBlocksOf(blocks, titleOf(blocks)).reduce(
    (changed, { path }) => changedAt(changed, path, (node) => inBlock(node, how)),
    document,
  );
}

function inBlock(node: AdfNode, how: Stating): AdfNode {
  switch (node.type) {
    case 'paragraph':
      return inParagraph(node, how);
    case 'table': {
      const merged = mergedRowsOf(node);
      return withContent(
        node,
        (node.content ?? []).map((row) => (merged.has(row) ? row : inRow(row, how))),
      );
    }
    case 'bulletList':
    case 'orderedList':
    case 'listItem':
      return withContent(
        node,
        (node.content ?? []).map((child) => inBlock(child, how)),
      );
    default:
      return node;
  }
}

function inParagraph(paragraph: AdfNode, how: Stating): AdfNode {
  const content = paragraph.content ?? [];
  const states = placedLines(content, metadataLabels).filter(({ label }) => statementOf(label) === 'status');
  // From the last to the first: what changes does not move what is still to be changed.
  const changed = states.reduceRight((nodes, { value }) => stating(nodes, value, how), content);
  return withContent(paragraph, changed);
}

function inRow(row: AdfNode, how: Stating): AdfNode {
  const cells = row.content ?? [];
  const changed = cells.map((cell, index) => {
    const label = index % 2 === 1 ? cells[index - 1] : undefined;
    const isStatus = label && cell.type === 'tableCell' && statementOf(plainText(label)) === 'status';
    return isStatus ? inCell(cell, how) : cell;
  });
  return withContent(row, changed);
}

function inCell(cell: AdfNode, how: Stating): AdfNode {
  const [paragraph, ...others] = cell.content ?? [];
  if (paragraph?.type !== 'paragraph' || others.length > 0) {
    how.kept();
    return cell;
  }
  const content = paragraph.content ?? [];
  return withContent(cell, [withContent(paragraph, stating(content, wholeOf(content), how))]);
}

/**
 * The content with the lozenge in a range that states a status: nothing yet, a prompt, a known status, or several to
 * choose from. As it was, and `kept` is told, where anything else stands there.
 */
function stating(content: AdfNode[], range: InlineRange, { lozenge, kept }: Stating): AdfNode[] {
  const at = trimmed(content, range);
  const value = contentIn(content, at);
  // A blank that is struck or underlined is seen: beside it, the lozenge would not stand alone.
  if (nodesIn(content, range).some(({ node, start }) => start >= range.start && isMarkedBlank(node))) {
    kept();
    return content;
  }
  const sole = soleValue(value, isStatusWord);
  if (sole?.is === 'lozenge' && isStatusWord(plainText(sole.lozenge)))
    return saysTheSame(sole.lozenge, lozenge) ? content : withInRange(content, at, [turned(sole.lozenge, lozenge)]);
  const choice = lozengesToChooseFrom(value);
  if (choice) return withInRange(content, at, [turned(choice, lozenge)]);
  const isFree = sole?.is === 'nothing' || sole?.is === 'prompt' || (sole?.is === 'words' && saysStatus(sole.words));
  if (!isFree) {
    kept();
    return content;
  }
  const isParted = at.start > 0 && !/\s$/.test(lettersOf(content).slice(0, at.start));
  return withInRange(content, at, isParted ? [{ type: 'text', text: ' ' }, lozenge] : [lozenge]);
}

const isMarkedBlank = ({ type, text, marks }: AdfNode): boolean =>
  type === 'text' && !text?.trim() && (marks ?? []).length > 0;

/** The first of several lozenges beside each other, maybe with words between, that all are statuses. */
function lozengesToChooseFrom(value: readonly AdfNode[]): AdfNode | undefined {
  const [first, ...others] = value.filter(({ type }) => type === 'status');
  if (!first || others.length === 0 || !others.every(isPlain)) return undefined;
  if (!value.every((node) => node.type === 'status' || (node.type === 'text' && isPlain(node)))) return undefined;
  const parts = value.flatMap((node) =>
    node.type === 'status' ? [plainText(node)] : (node.text ?? '').split(/[|/,]/).map((word) => word.trim()),
  );
  return parts.filter((part) => part !== '').every(isStatusWord) ? first : undefined;
}

const turned = (from: AdfNode, { attrs }: AdfNode): AdfNode => ({ ...from, attrs: { ...from.attrs, ...attrs } });

const saysTheSame = (left: AdfNode, right: AdfNode): boolean =>
  left.attrs?.text === right.attrs?.text && left.attrs?.color === right.attrs?.color;
