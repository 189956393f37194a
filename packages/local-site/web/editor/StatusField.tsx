import type { AdfAttributes } from '../adf/node';

const colors = { neutral: 'Grey', blue: 'Blue', green: 'Green', yellow: 'Yellow', red: 'Red', purple: 'Purple' };

/** Fields for a status node's words and colour. */
export const StatusField = ({
  attributes,
  onChange,
}: {
  attributes: AdfAttributes;
  onChange: (changed: AdfAttributes) => void;
}) => (
  <span className="chip-fields">
    <input
      type="text"
      className="chip-field"
      aria-label="Status"
      size={12}
      value={String(attributes.text)}
      onChange={({ target }) => {
        onChange({ text: target.value });
      }}
    />
    <select
      className="chip-field"
      aria-label="Status colour"
      value={String(attributes.color)}
      onChange={({ target }) => {
        onChange({ color: target.value });
      }}
    >
      {Object.entries(colors).map(([color, name]) => (
        <option key={color} value={color}>
          {name}
        </option>
      ))}
    </select>
  </span>
);
