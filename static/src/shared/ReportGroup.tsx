import type { ReactNode } from 'react';
import { say } from '../words/say';
import styles from './ReportGroup.module.css';

type Props = { title: string; entries: ReactNode[]; open?: boolean };

/** A collapsible list of what happened to parts of a document. */
export function ReportGroup({ title, entries, open = false }: Props) {
  if (entries.length === 0) return null;
  return (
    <details open={open} className={styles.group}>
      <summary>{say('common.titleWithCount', { title, count: entries.length })}</summary>
      <ul>
        {entries.map((entry, index) => (
          // The entries of a report never change, so their places name them.
          <li key={index}>{entry}</li>
        ))}
      </ul>
    </details>
  );
}
