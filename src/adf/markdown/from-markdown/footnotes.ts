import { ListFrame } from './frames/list-frame';
import type { State } from './state';

/** Ends the document with its footnotes, under a heading of their own so that they belong to no other section. */
export function addFootnotes(state: State): void {
  if (state.footnotes.length === 0) return;
  const blocks = [...state.footnotes]
    .sort((one, other) => one.number - other.number)
    .flatMap(({ list }) => list.close());
  state.add({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Footnotes' }] });
  const all = new ListFrame(1, state.newId);
  for (const block of blocks) {
    if (block.type === 'orderedList') for (const item of block.content ?? []) all.endItem(item.content);
    else all.addOutside(block);
  }
  for (const node of all.close()) state.add(node);
}
