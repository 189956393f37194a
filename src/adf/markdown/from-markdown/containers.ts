import { message, type MessageDescriptor } from '../../../i18n/message';
import type { FrameKind } from './frames/frame';

const lists = ['bulletList', 'orderedList'];

/** What ADF lets a container hold, of all that Markdown makes; a kind that is not named holds anything. */
const holds: Partial<Record<FrameKind, ReadonlySet<string>>> = {
  blockquote: new Set(['paragraph', ...lists, 'codeBlock', 'mediaSingle']),
  listItem: new Set(['paragraph', ...lists, 'taskList', 'codeBlock', 'mediaSingle']),
  taskItem: new Set(['paragraph', ...lists, 'taskList']),
  panel: new Set(['paragraph', 'heading', ...lists, 'taskList', 'codeBlock', 'mediaSingle', 'rule', 'blockCard']),
  expand: new Set([
    ...['paragraph', 'heading', ...lists, 'taskList', 'codeBlock', 'mediaSingle', 'rule'],
    ...['panel', 'blockquote', 'table', 'nestedExpand', 'blockCard', 'embedCard'],
  ]),
  nestedExpand: new Set([
    ...['paragraph', 'heading', ...lists, 'taskList', 'codeBlock', 'mediaSingle', 'rule'],
    ...['panel', 'blockquote'],
  ]),
  list: new Set(),
  table: new Set(['tableRow']),
  tableRow: new Set(['tableHeader', 'tableCell']),
  tableCell: new Set([
    ...['paragraph', 'heading', ...lists, 'taskList', 'codeBlock', 'mediaSingle', 'rule'],
    ...['panel', 'blockquote', 'nestedExpand', 'blockCard', 'embedCard'],
  ]),
};

export function allows(container: FrameKind, type: string): boolean {
  return holds[container]?.has(type) ?? true;
}

/** What stands inside what, for people: a block by its type, or one of a few other names. */
export const inside = (block: string, container: FrameKind): MessageDescriptor =>
  message('repair.inside', { block, container });

/** What is found and done where a block has to leave its container. */
export function remedyFor(container: FrameKind, type: string): [what: MessageDescriptor, done: MessageDescriptor] {
  const isItem = container === 'listItem' || container === 'taskItem';
  return [inside(type, container), message(isItem ? 'repair.movedOutAfterItem' : 'repair.movedOut')];
}
