import { setBlockType, wrapIn } from '@atlaskit/editor-prosemirror/commands';
import { redo, undo } from '@atlaskit/editor-prosemirror/history';
import type { EditorState } from '@atlaskit/editor-prosemirror/state';
import type { EditorView } from '@atlaskit/editor-prosemirror/view';
import { toggle } from './keys';
import { schema } from './schema';
import type { Command } from './types';
import { addRowBelow, deleteRow, isInTable } from './tables';

type Tool = { label: string; sign: string; command: Command; isActive?: (state: EditorState) => boolean };

const hasMark =
  (name: string) =>
  ({ selection: { from, to, empty, $from }, storedMarks, doc }: EditorState): boolean => {
    const mark = schema.marks[name];
    if (!mark) return false;
    return empty ? mark.isInSet(storedMarks ?? $from.marks()) !== undefined : doc.rangeHasMark(from, to, mark);
  };

const block = (name: string, apply: typeof setBlockType | typeof wrapIn, level?: number): Command => {
  const type = schema.nodes[name];
  return type ? apply(type, level ? { level } : null) : () => false;
};

const tools: Tool[] = [
  { label: 'Undo', sign: '↶', command: undo },
  { label: 'Redo', sign: '↷', command: redo },
  { label: 'Bold', sign: 'B', command: toggle('strong'), isActive: hasMark('strong') },
  { label: 'Italic', sign: 'I', command: toggle('em'), isActive: hasMark('em') },
  { label: 'Code', sign: '<>', command: toggle('code'), isActive: hasMark('code') },
  { label: 'Normal text', sign: 'T', command: block('paragraph', setBlockType) },
  { label: 'Heading 1', sign: 'H1', command: block('heading', setBlockType, 1) },
  { label: 'Heading 2', sign: 'H2', command: block('heading', setBlockType, 2) },
  { label: 'Heading 3', sign: 'H3', command: block('heading', setBlockType, 3) },
  { label: 'Bullet list', sign: '•', command: block('bulletList', wrapIn) },
  { label: 'Numbered list', sign: '1.', command: block('orderedList', wrapIn) },
];
const tableTools: Tool[] = [
  { label: 'Add row below', sign: '+ Row', command: addRowBelow },
  { label: 'Delete row', sign: '− Row', command: deleteRow },
];

/** Buttons for what the keys do too, and for the rows of a table where the cursor is in one. */
export const Toolbar = ({ view, state }: { view: EditorView; state: EditorState }) => (
  <div className="toolbar" role="toolbar" aria-label="Formatting">
    {[...tools, ...(isInTable(state) ? tableTools : [])].map(({ label, sign, command, isActive }) => (
      <button
        key={label}
        type="button"
        className={`tool tool-${label.toLowerCase().replace(/ /g, '-')}`}
        aria-label={label}
        title={label}
        aria-pressed={isActive?.(state)}
        disabled={!command(state)}
        data-sign={sign}
        onMouseDown={(event) => {
          event.preventDefault();
        }}
        onClick={() => {
          command(view.state, view.dispatch);
          view.focus();
        }}
      />
    ))}
  </div>
);
