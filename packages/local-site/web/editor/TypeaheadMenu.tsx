import type { EditorView } from '@atlaskit/editor-prosemirror/view';

export type Option = { key: string; title: string; description: string };

/** What can be inserted at the cursor, below it. The keys stay in the editor. */
export const TypeaheadMenu = ({
  id,
  label,
  options,
  active,
  view,
  at,
  onChoose,
}: {
  id: string;
  label: string;
  options: Option[];
  active: number;
  view: EditorView;
  at: number;
  onChoose: (index: number) => void;
}) => {
  const cursor = view.coordsAtPos(at);
  const frame = view.dom.parentElement?.getBoundingClientRect();
  if (!frame) return null;
  return (
    <div
      className="typeahead"
      role="listbox"
      id={id}
      aria-label={label}
      style={{
        top: cursor.bottom - frame.top + 4,
        left: Math.max(0, Math.min(cursor.left - frame.left, frame.width - 300)),
      }}
    >
      {options.length === 0 && <div className="typeahead-none">Nothing found</div>}
      {options.map(({ key, title, description }, index) => (
        <div
          key={key}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className="typeahead-option"
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(index);
          }}
        >
          <span>{title}</span>
          <span className="subtle">{description}</span>
        </div>
      ))}
    </div>
  );
};
