import type { FrameKind } from './frames/frame';

const lists = ['bulletList', 'orderedList'];

/** What ADF lets a container hold, of all that Markdown makes; a kind that is not named holds anything. */
const holds: Partial<Record<FrameKind, ReadonlySet<string>>> = {
  blockquote: new Set(['paragraph', ...lists, 'codeBlock', 'mediaSingle']),
  listItem: new Set(['paragraph', ...lists, 'taskList', 'codeBlock', 'mediaSingle']),
  taskItem: new Set(['paragraph', ...lists, 'taskList']),
  panel: new Set(['paragraph', 'heading', ...lists, 'taskList', 'codeBlock', 'mediaSingle', 'rule']),
  expand: new Set([
    ...['paragraph', 'heading', ...lists, 'taskList', 'codeBlock', 'mediaSingle', 'rule'],
    ...['panel', 'blockquote', 'table', 'nestedExpand'],
  ]),
  nestedExpand: new Set([
    ...['paragraph', 'heading', ...lists, 'taskList', 'codeBlock', 'mediaSingle', 'rule'],
    ...['panel', 'blockquote'],
  ]),
  list: new Set(),
};

export function allows(container: FrameKind, type: string): boolean {
  return holds[container]?.has(type) ?? true;
}

const containerWords: Partial<Record<FrameKind, string>> = {
  blockquote: 'a quote',
  listItem: 'a list',
  taskItem: 'a task',
  panel: 'a panel',
  expand: 'an expand',
  nestedExpand: 'an expand in an expand',
};

export function inWords(container: FrameKind): string {
  return containerWords[container] ?? container;
}

const blockWords: Record<string, string> = {
  table: 'A table',
  rule: 'A rule',
  expand: 'An expand',
  nestedExpand: 'An expand',
  taskList: 'A task list',
  codeBlock: 'A code block',
  mediaSingle: 'An image',
  panel: 'A panel',
  blockquote: 'A quote',
};

/** What is found and done where a block has to leave its container. */
export function remedyFor(container: FrameKind, type: string): [what: string, done: string] {
  const what = `${blockWords[type] ?? type} inside ${inWords(container)}`;
  const isItem = container === 'listItem' || container === 'taskItem';
  return [what, isItem ? 'moved out of it, after the item' : 'moved out of it'];
}
