import type { AdfAttributes } from '../adf/node';

/** A native date field for a date node's timestamp. */
export const DateField = ({
  attributes,
  onChange,
}: {
  attributes: AdfAttributes;
  onChange: (changed: AdfAttributes) => void;
}) => {
  const day = new Date(Number(attributes.timestamp));
  return (
    <input
      type="date"
      className="chip-field"
      aria-label="Date"
      value={Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10)}
      onChange={({ target }) => {
        if (target.value !== '') onChange({ timestamp: String(new Date(target.value).getTime()) });
      }}
    />
  );
};
