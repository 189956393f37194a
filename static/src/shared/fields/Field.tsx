import { useId, type ReactNode } from 'react';
import styles from './Field.module.css';

export type FieldIds = { input: string; describedBy: string };

type Props = {
  label: string;
  required?: boolean;
  help?: ReactNode;
  problem?: string | undefined;
  children: (ids: FieldIds) => ReactNode;
};

/** A label, its input, and what helps to fill it in or is wrong with it. */
export function Field({ label, required = false, help, problem, children }: Props) {
  const id = useId();
  const ids = { input: id, describedBy: `${id}-help ${id}-problem` };
  return (
    <div>
      <label htmlFor={ids.input} className={styles.label}>
        {label}
        {required && (
          <span className={styles.required} aria-hidden>
            {' *'}
          </span>
        )}
      </label>
      {children(ids)}
      <div id={`${id}-help`} className={styles.help} hidden={help === undefined}>
        {help}
      </div>
      <div id={`${id}-problem`} className={styles.problem} aria-live="polite">
        {problem}
      </div>
    </div>
  );
}
