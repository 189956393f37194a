import type { ReactNode } from 'react';
import { say } from '../words/say';
import styles from './PickerPreview.module.css';

/** The column that shows what would be inserted. */
export function PickerPreview({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className={styles.preview}>
      <h2 className={styles.heading}>{say('picker.preview')}</h2>
      {children}
    </section>
  );
}
