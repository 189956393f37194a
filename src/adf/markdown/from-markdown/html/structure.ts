import { BlockFrame } from '../frames/block-frame';
import { ListFrame } from '../frames/list-frame';
import { ListItemFrame } from '../frames/list-item-frame';
import type { State } from '../state';
import { openQuote } from '../tokens/blockquote';

/** Deeper than people nest, and what ADF would not be read in any more. */
const deepest = 20;

const lists = new Set(['ul', 'ol']);
const cells = new Set(['td', 'th']);
/** What groups rows has no counterpart, and loses nothing. */
const rowGroups = new Set(['thead', 'tbody', 'tfoot', 'colgroup', 'col']);

export const isStructure = (tag: string): boolean =>
  lists.has(tag) || cells.has(tag) || rowGroups.has(tag) || ['li', 'blockquote', 'table', 'tr'].includes(tag);

/** Opens what a tag stands for, and closes what it ends; false where nothing can be opened for it here. */
export function openStructure(tag: string, attributes: Record<string, string>, state: State): boolean {
  if (rowGroups.has(tag)) return state.isInside('table');
  if (state.openTags.length >= deepest) return false;
  if (lists.has(tag)) return openList(tag, attributes, state);
  if (tag === 'li') return openItem(state);
  if (tag === 'table') return openTable(state);
  if (tag === 'tr') return openRow(state);
  if (cells.has(tag)) return openCell(tag, attributes, state);
  openQuote(state, tag);
  return true;
}

export function closeStructure(tag: string, state: State): void {
  if (rowGroups.has(tag)) return;
  if (cells.has(tag) || tag === 'tr' || tag === 'table') endCell(state);
  const ends = cells.has(tag) || tag === 'tr' ? tagsOfTable(state) : state.openTags;
  if (ends.includes(tag)) state.popHtml(tag);
}

function openList(tag: string, { start = '' }: Record<string, string>, state: State): boolean {
  const first = /^\d{1,9}$/.test(start) ? Number(start) : 1;
  state.push(new ListFrame(tag === 'ol' ? first : undefined, state.newId), tag);
  return true;
}

function openItem(state: State): boolean {
  const tags = state.openTags;
  if (tags.lastIndexOf('li') > tags.findLastIndex((tag) => lists.has(tag))) state.popHtml('li');
  const { top } = state;
  if (!(top instanceof ListFrame)) return false;
  state.push(new ListItemFrame(top), 'li');
  return true;
}

/** A table in a cell of another one is not allowed: its words stay there, a line each. */
function openTable(state: State): boolean {
  const isInner = state.isInside('table');
  state.push(isInner ? state.top : new BlockFrame('table'), 'table');
  return !isInner;
}

function openRow(state: State): boolean {
  endCell(state);
  if (tagsOfTable(state).includes('tr')) state.popHtml('tr');
  if (state.top.kind !== 'table') return false;
  state.push(new BlockFrame('tableRow'), 'tr');
  return true;
}

function openCell(tag: string, { colspan, rowspan }: Record<string, string>, state: State): boolean {
  endCell(state);
  if (state.top.kind !== 'tableRow') return false;
  const attrs = { ...spanOf('colspan', colspan), ...spanOf('rowspan', rowspan) };
  state.push(new BlockFrame('tableCell', attrs, tag === 'th' ? 'tableHeader' : 'tableCell'), tag);
  return true;
}

/** The tags that are open in the innermost table. */
function tagsOfTable({ openTags }: State): string[] {
  return openTags.slice(openTags.lastIndexOf('table') + 1);
}

/** An empty cell is a cell all the same. */
function endCell(state: State): void {
  const tag = tagsOfTable(state).findLast((open) => cells.has(open));
  if (tag === undefined) return;
  while (state.openTags.at(-1) !== tag) state.popHtml(state.openTags.at(-1) ?? tag);
  if (state.top.isEmpty) state.add({ type: 'paragraph' });
  state.popHtml(tag);
}

const mostSpanned = 100;

function spanOf(name: 'colspan' | 'rowspan', said = ''): Record<string, number> {
  const count = /^\d{1,3}$/.test(said) ? Number(said) : 1;
  return count > 1 ? { [name]: Math.min(count, mostSpanned) } : {};
}
