import type { AdfDocument, AdfNode } from '../../../contract/adf-node';
import { nodeAt, replaceAt } from '../../../adf/path';
import { plainText } from '../../../adf/text';
import { descendants } from '../../../adf/walk';
import type { ItemPlace, TrackedItem } from '../../reading/design';
import { standsForIssue } from '../../reading/inline/issue';
import { isBlank } from '../../reading/inline/outer';
import { soleValue } from '../../reading/inline/sole-value';
import { inlinesOf } from '../../reading/inline/words';
import { doneWordFor, isItemStatus, openWordFor } from '../../reading/vocabulary/status-words';
import { type DisplayText, message, type MessageDescriptor } from '../../../i18n/message';
import { appendToCell } from './cell';
import { withLozenge } from './line';

type Written = AdfDocument | { reason: DisplayText };

/**
 * Marks the item done, or open again, the way its form has: its checkbox, its status, or a lozenge beside its ticket.
 * `{ reason }` where something else stands in that place, and nothing is written.
 */
export function setDone(document: AdfDocument, { kind, place }: TrackedItem, done: boolean): Written {
  const lozenge: AdfNode = {
    type: 'status',
    attrs: done ? { text: doneWordFor[kind], color: 'green' } : { text: openWordFor[kind], color: 'neutral' },
  };
  switch (place.form) {
    case 'task':
      return replaceAt(document, place.path, (task) => ({
        ...task,
        attrs: { ...task.attrs, state: done ? 'DONE' : 'TODO' },
      }));
    case 'row':
      return inRow(document, place, lozenge);
    default:
      return replaceAt(document, 'text' in place ? place.text : place.path, (words) => withLozenge(words, lozenge));
  }
}

function inRow(document: AdfDocument, place: Extract<ItemPlace, { form: 'row' }>, lozenge: AdfNode): Written {
  const { status, ticket } = place;
  const path = (status ?? ticket)?.path;
  const cell = path && nodeAt(document, path);
  if (!path || !cell) return { reason: message('sync.row.noStatus') };
  const changed = status ? statusCell(cell, lozenge) : ticketCell(cell, lozenge);
  return changed ? replaceAt(document, path, () => changed) : { reason: saysOther(cell) };
}

const longestQuote = 120;

function saysOther(cell: AdfNode): MessageDescriptor {
  const words = plainText(cell);
  if (words === '') return message('sync.row.statusHoldsMore');
  return message('sync.row.statusSays', {
    words: words.length > longestQuote ? `${words.slice(0, longestQuote)}…` : words,
  });
}

/** A status cell with this lozenge, where it holds nothing, a prompt, or a status alone; undefined elsewhere. */
function statusCell(cell: AdfNode, lozenge: AdfNode): AdfNode | undefined {
  const [paragraph = { type: 'paragraph' }, ...others] = cell.content ?? [];
  if (paragraph.type !== 'paragraph' || others.length > 0) return undefined;
  const content = paragraph.content ?? [];
  const value = soleValue(content, isItemStatus);
  if (!value || (value.is === 'words' && !isItemStatus(value.words))) return undefined;
  if (value.is !== 'lozenge') return { ...cell, content: [{ ...paragraph, content: [lozenge] }] };
  if (!isItemStatus(plainText(value.lozenge))) return undefined;
  return { ...cell, content: [{ ...paragraph, content: turned(content, value.lozenge, lozenge) }] };
}

/**
 * A ticket cell with this lozenge, where the table has no column for a status: the one after the ticket changes, else it
 * is added. Undefined where a status stands among other words.
 */
function ticketCell(cell: AdfNode, lozenge: AdfNode): AdfNode | undefined {
  const last = cell.content?.at(-1);
  const said = (last?.type === 'paragraph' ? (last.content ?? []) : []).filter((node) => !isBlank(node));
  const end = said.at(-1);
  const isOwn =
    isStatusLozenge(end) && said.slice(0, -1).every((node) => node.type === 'status' || standsForIssue(node));
  if (last && end && isOwn) {
    const changed = { ...last, content: turned(last.content ?? [], end, lozenge) };
    return { ...cell, content: [...(cell.content ?? []).slice(0, -1), changed] };
  }
  const statusAmongWords = [...descendants(cell)].some(({ node }) => isStatusLozenge(node));
  const words = plainText({ type: 'paragraph', content: inlinesOf(cell).filter((node) => !standsForIssue(node)) });
  return statusAmongWords || isItemStatus(words) ? undefined : appendToCell(cell, lozenge);
}

const isStatusLozenge = (node: AdfNode | undefined): boolean =>
  node?.type === 'status' && isItemStatus(plainText(node));

const turned = (content: readonly AdfNode[], from: AdfNode, { attrs }: AdfNode): AdfNode[] =>
  content.map((node) => (node === from ? { ...node, attrs: { ...node.attrs, ...attrs } } : node));
