import { useId } from 'react';
import { Spoken } from '../Spoken';
import styles from './Choices.module.css';
import fieldStyles from './Field.module.css';

type Props<Value extends string> = {
  label: string;
  /** The only option says the same to those who see it. */
  isLabelSpoken?: boolean;
  help?: string;
  options: { value: Value; label: string }[];
  chosen: Value[];
  problem?: string | undefined;
  onChange: (chosen: Value[]) => void;
};

/** Any of a few things. */
export function Choices<Value extends string>(props: Props<Value>) {
  const { label, isLabelSpoken = false, help, options, chosen, problem, onChange } = props;
  const id = useId();
  return (
    <fieldset aria-describedby={`${id}-help ${id}-problem`}>
      {isLabelSpoken ? (
        <legend>
          <Spoken>{label}</Spoken>
        </legend>
      ) : (
        <legend className={styles.legend}>{label}</legend>
      )}
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
