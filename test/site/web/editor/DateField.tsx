/** A native date field for a date node's timestamp. */
export const DateField = ({ timestamp, onChange }: { timestamp: string; onChange: (timestamp: string) => void }) => {
  const day = new Date(Number(timestamp));
  return (
    <input
      type="date"
      className="date-field"
      aria-label="Date"
      value={Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10)}
      onChange={({ target }) => {
        if (target.value !== '') onChange(String(new Date(target.value).getTime()));
      }}
    />
  );
};
