import { useId } from 'react';
import styles from './Choices.module.css';
import fieldStyles from './Field.module.css';

type Props<Value extends string> = {
  label: string;
  help?: string;
  options: { value: Value; label: string }[];
  chosen: Value[];
  problem?: string | undefined;
  onChange: (chosen: Value[]) => void;
};

/** Any of a few things. */
export function Choices<Value extends string>({ label, help, options, chosen, problem, onChange }: Props<Value>) {
  const id = useId();
  return (
    <fieldset aria-describedby={`${id}-help ${id}-problem`}>
      <legend className={styles.legend}>{label}</legend>
      <p id={`${id}-help`} className={styles.help} hidden={help === undefined}>
        {help}
      </p>
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
          <span>{name}</span>
        </label>
      ))}
      <div id={`${id}-problem`} className={fieldStyles.problem} aria-live="polite">
        {problem}
      </div>
    </fieldset>
  );
}
