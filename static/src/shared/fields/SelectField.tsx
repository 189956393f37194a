import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import type { ReactNode } from 'react';
import { Field } from './Field';
import styles from './SelectField.module.css';

type Props<Value extends string> = {
  label: string;
  value: Value;
  options: { value: Value; label: string }[];
  onChange: (value: Value) => void;
  help?: ReactNode;
};

/** One choice among a few, or among more that need no search of our own. */
export function SelectField<Value extends string>({ label, value, options, onChange, help }: Props<Value>) {
  return (
    <Field label={label} help={help}>
      {(ids) => (
        <div className={styles.field}>
          <select
            id={ids.input}
            aria-describedby={ids.describedBy}
            className={styles.select}
            value={value}
            onChange={(event) => {
              const chosen = options[event.currentTarget.selectedIndex];
              if (chosen !== undefined) onChange(chosen.value);
            }}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <span className={styles.chevron}>
            <ChevronDownIcon label="" size="small" />
          </span>
        </div>
      )}
    </Field>
  );
}
