import { useState } from 'react';
import { say } from '../../words/say';
import { LazyTimeline } from './LazyTimeline';
import type { TimelineDesign } from './TimelineDesign';
import styles from './TimelineDisclosure.module.css';

/** The timeline of a design where there is little room: it opens on demand. Nothing where the design has no milestones. */
export function TimelineDisclosure({ design }: { design: TimelineDesign }) {
  const [isOpen, setIsOpen] = useState(false);
  if (design.timeline.length === 0) return null;
  return (
    <details
      className={styles.disclosure}
      onToggle={({ currentTarget }) => {
        setIsOpen(currentTarget.open);
      }}
    >
      <summary>{say('timeline.heading')}</summary>
      {isOpen && <LazyTimeline designs={[design]} />}
    </details>
  );
}
