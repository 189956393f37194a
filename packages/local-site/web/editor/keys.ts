import { baseKeymap, chainCommands, exitCode, toggleMark } from '@atlaskit/editor-prosemirror/commands';
import { redo, undo } from '@atlaskit/editor-prosemirror/history';
import { keymap } from '@atlaskit/editor-prosemirror/keymap';
import type { Plugin } from '@atlaskit/editor-prosemirror/state';
import { leaveTaskList, splitListItem } from './lists';
import { schema } from './schema';
import { goToCell } from './tables';
import type { Command } from './types';

export const toggle = (name: string): Command => {
  const mark = schema.marks[name];
  return mark ? toggleMark(mark) : () => false;
};

const insertLineBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(schema.node('hardBreak')).scrollIntoView());
  return true;
};

/** The keys that work while writing. */
export const keys = (): Plugin[] => [
  keymap({
    'Mod-z': undo,
    'Shift-Mod-z': redo,
    'Mod-y': redo,
    'Mod-b': toggle('strong'),
    'Mod-i': toggle('em'),
    'Mod-u': toggle('underline'),
    'Shift-Mod-m': toggle('code'),
    Enter: chainCommands(splitListItem, leaveTaskList),
    'Shift-Enter': chainCommands(exitCode, insertLineBreak),
    Tab: goToCell(1),
    'Shift-Tab': goToCell(-1),
  }),
  keymap(baseKeymap),
];
