import { lazy, Suspense, useState } from 'react';
import { Skeleton } from '../../shared/Skeleton';
import { say } from '../../words/say';
import styles from './DiagramsDisclosure.module.css';

const Diagrams = lazy(() =>
  import('./Diagrams').then(
    ({ Diagrams }) => ({ default: Diagrams }),
    () => ({ default: DiagramsUnavailable }),
  ),
);

const DiagramsUnavailable = () => <p>{say('diagrams.unavailable')}</p>;

/** The diagrams of a design, which are read and drawn once somebody opens them. */
export function DiagramsDisclosure({ pageId, count }: { pageId: string; count: number }) {
  const [isOpen, setIsOpen] = useState(false);
  if (count === 0) return null;
  return (
    <details
      className={styles.disclosure}
      onToggle={({ currentTarget }) => {
        setIsOpen(currentTarget.open);
      }}
    >
      <summary>{say('diagrams.heading', { count })}</summary>
      {isOpen && (
        <Suspense fallback={<Skeleton width="60%" />}>
          <Diagrams pageId={pageId} />
        </Suspense>
      )}
    </details>
  );
}
