import { useState } from 'react';
import { say } from '../../words/say';
import styles from './DiagramPicture.module.css';
import { useDrawing } from './useDrawing';

/** A diagram as an image: nothing in it can run, load or link, and the page’s policy leaves it its styles. */
export function DiagramPicture({ source, alt }: { source: string; alt: string }) {
  const state = useDrawing(source);
  const [broken, setBroken] = useState<string | null>(null);

  switch (state.phase) {
    case 'drawing':
      return (
        <p role="status" className={styles.drawing}>
          {say('diagrams.drawing')}
        </p>
      );
    case 'drawn':
      return broken === state.url ? (
        <p>{say('diagrams.failed')}</p>
      ) : (
        <img
          className={styles.picture}
          src={state.url}
          width={state.width}
          height={state.height}
          alt={alt}
          onError={() => {
            setBroken(state.url);
          }}
        />
      );
    case 'failed':
      return (
        <div>
          <p>{state.reason}</p>
          {state.detail !== null && <pre className={styles.detail}>{state.detail}</pre>}
        </div>
      );
  }
}
