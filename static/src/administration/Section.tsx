import { type ReactNode, useId } from 'react';
import styles from './Administration.module.css';

type Props = { title: string; children: ReactNode };

/** A section of the page for admins. */
export function Section({ title, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}
