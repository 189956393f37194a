import AtlaskitTextfield from '@atlaskit/textfield';
import type { ReactNode } from 'react';
import { Field } from './Field';
import styles from './TextField.module.css';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'date' | 'url' | 'number';
  required?: boolean;
  maxLength?: number;
  placeholder?: string;
  help?: ReactNode;
  problem?: string | undefined;
  autoFocus?: boolean;
  disabled?: boolean;
};

export function TextField({
  label,
  value,
  onChange,
  required = false,
  help,
  problem,
  disabled = false,
  ...input
}: Props) {
  return (
    <Field label={label} required={required} help={help} problem={problem}>
      {(ids) => (
        <AtlaskitTextfield
          {...input}
          className={styles.text}
          width={input.type === 'number' ? 'xsmall' : ''}
          isDisabled={disabled}
          id={ids.input}
          aria-describedby={ids.describedBy}
          aria-required={required}
          isInvalid={problem !== undefined}
          value={value}
          onChange={(event) => {
            onChange(event.currentTarget.value);
          }}
        />
      )}
    </Field>
  );
}
