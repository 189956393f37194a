import { useMemo } from 'react';
import { ErrorMessage } from '../../shared/ErrorMessage';
import { Skeleton } from '../../shared/Skeleton';
import { useCall } from '../../shared/useCall';
import { say } from '../../words/say';
import { DiagramFigure } from './DiagramFigure';
import styles from './Diagrams.module.css';

/** The diagrams of a design, drawn. */
export function Diagrams({ pageId }: { pageId: string }) {
  const input = useMemo(() => ({ pageId }), [pageId]);
  const { state, retry } = useCall('getDiagrams', input);
  switch (state.phase) {
    case 'loading':
      return (
        <div role="status" aria-label={say('diagrams.reading')}>
          <Skeleton width="60%" />
        </div>
      );
    case 'failed':
      return <ErrorMessage error={state.error} action={{ label: say('common.tryAgain'), run: retry }} />;
    case 'ready': {
      const { diagrams, total } = state.value;
      return (
        <div className={styles.diagrams}>
          {diagrams.map((diagram, index) => (
            // They come all at once, and two may be the same.
            <DiagramFigure key={index} diagram={diagram} />
          ))}
          {diagrams.length === 0 && <p>{say('diagrams.none')}</p>}
          {diagrams.length < total && <p>{say('diagrams.onlyFirst', { shown: diagrams.length, total })}</p>}
        </div>
      );
    }
  }
}
