import type { Diagram } from '../../../../src/contract/api';
import { longestDiagram } from '../../../../src/contract/limits';
import { say } from '../../words/say';
import styles from './DiagramFigure.module.css';
import { DiagramPicture } from './DiagramPicture';

/** A diagram’s picture, with its source beside it. */
export function DiagramFigure({ diagram: { section, source, isCut } }: { diagram: Diagram }) {
  return (
    <figure className={styles.figure}>
      {section !== null && (
        <figcaption className={styles.section}>
          <bdi>{section}</bdi>
        </figcaption>
      )}
      {isCut ? (
        <p>{say('diagrams.tooLong', { most: longestDiagram })}</p>
      ) : (
        <DiagramPicture
          source={source}
          alt={section === null ? say('diagrams.alt') : say('diagrams.altInSection', { section })}
        />
      )}
      <pre className={styles.source} tabIndex={0} role="group" aria-label={say('diagrams.source')}>
        <code>{source}</code>
      </pre>
    </figure>
  );
}
