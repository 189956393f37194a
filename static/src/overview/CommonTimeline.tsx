import { useState } from 'react';
import type { OverviewRow } from '../../../src/contract/api';
import { LazyTimeline } from '../shared/timeline/LazyTimeline';
import { say } from '../words/say';
import styles from './CommonTimeline.module.css';

/** The milestones of all designs shown, on one line of time. */
export function CommonTimeline({ designs }: { designs: OverviewRow[] }) {
  const [isOpen, setIsOpen] = useState(false);
  if (designs.every(({ timeline }) => timeline.length === 0)) return null;
  return (
    <details
      className={styles.timeline}
      onToggle={({ currentTarget }) => {
        setIsOpen(currentTarget.open);
      }}
    >
      <summary>{say('overview.timeline')}</summary>
      {isOpen && <LazyTimeline designs={designs} />}
    </details>
  );
}
