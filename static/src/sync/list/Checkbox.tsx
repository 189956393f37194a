import { useEffect, useRef } from 'react';
import styles from './Checkbox.module.css';

type Props = {
  checked: boolean;
  /** Some of what it stands for is ticked, and some is not. */
  mixed?: boolean;
  onChange: (checked: boolean) => void;
  describedBy?: string;
} & (
  | { id: string; label?: undefined }
  /** Where no words on screen name it. */
  | { id?: undefined; label: string }
);

export function Checkbox({ checked, mixed = false, onChange, id, label, describedBy }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current !== null) input.current.indeterminate = mixed;
  }, [mixed]);
  return (
    <input
      ref={input}
      type="checkbox"
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      className={styles.checkbox}
      checked={checked}
      onChange={(event) => {
        onChange(event.target.checked);
      }}
    />
  );
}
