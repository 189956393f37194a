import { TextSelection } from '@atlaskit/editor-prosemirror/state';
import { schema } from './schema';
import type { Command } from './types';

/** Enter in a list starts the next item. An empty item is left to the next command, which lifts it out of the list. */
export const splitListItem: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  if ($from.parent.content.size === 0 || !$from.sameParent($to)) return false;
  const inItem = $from.depth > 1 && $from.node(-1).type === schema.nodes.listItem;
  const isTask = $from.parent.type === schema.nodes.taskItem;
  if (!inItem && !isTask) return false;
  const types = inItem
    ? [{ type: $from.node(-1).type }, { type: $from.parent.type }]
    : [{ type: $from.parent.type, attrs: { state: 'TODO' } }];
  dispatch?.(state.tr.deleteSelection().split($from.pos, types.length, types).scrollIntoView());
  return true;
};

/** Enter in an empty action item ends the list. */
export const leaveTaskList: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const paragraph = schema.nodes.paragraph;
  if ($from.parent.type !== schema.nodes.taskItem || $from.parent.content.size > 0 || !paragraph) return false;
  const list = $from.node(-1);
  if ($from.index(-1) !== list.childCount - 1) return false;
  const isOnly = list.childCount === 1;
  const change = isOnly
    ? state.tr.delete($from.before(-1), $from.after(-1))
    : state.tr.delete($from.before(), $from.after());
  const behindList = change.mapping.map($from.after(-1));
  change.insert(behindList, paragraph.create());
  dispatch?.(change.setSelection(TextSelection.create(change.doc, behindList + 1)).scrollIntoView());
  return true;
};
