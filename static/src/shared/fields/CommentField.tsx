import { Field } from './Field';
import styles from './CommentField.module.css';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  maxLength: number;
  required?: boolean;
  help?: string;
  problem?: string | undefined;
};

/** A few sentences. */
export function CommentField({ label, value, onChange, maxLength, required = false, help, problem }: Props) {
  return (
    <Field label={label} required={required} help={help} problem={problem}>
      {(ids) => (
        <textarea
          id={ids.input}
          aria-describedby={ids.describedBy}
          aria-required={required}
          aria-invalid={problem !== undefined}
          rows={3}
          maxLength={maxLength}
          className={styles.comment}
          value={value}
          onChange={(event) => {
            onChange(event.currentTarget.value);
          }}
        />
      )}
    </Field>
  );
}
