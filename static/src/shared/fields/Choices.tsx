import { useId } from 'react';
import styles from './Choices.module.css';

type Props<Value extends string> = {
  label: string;
  help?: string;
  options: { value: Value; label: string }[];
  chosen: Value[];
  onChange: (chosen: Value[]) => void;
};

/** Any of a few things. */
export function Choices<Value extends string>({ label, help, options, chosen, onChange }: Props<Value>) {
  const helpId = useId();
  return (
    <fieldset aria-describedby={help === undefined ? undefined : helpId}>
      <legend className={styles.legend}>{label}</legend>
      {help !== undefined && (
        <p id={helpId} className={styles.help}>
          {help}
        </p>
      )}
      {options.map(({ value, label: name }) => (
        <label key={value} className={styles.choice}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) => {
              const wanted = new Set(chosen);
              if (event.currentTarget.checked) wanted.add(value);
              else wanted.delete(value);
              onChange(options.map((option) => option.value).filter((option) => wanted.has(option)));
            }}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
