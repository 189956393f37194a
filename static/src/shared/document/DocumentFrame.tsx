import type { view } from '@forge/bridge';
import { useEffect, useRef } from 'react';
import styles from './DocumentView.module.css';

export type FrameProps = Awaited<ReturnType<typeof view.createAdfRendererIframeProps>>;

type Props = {
  frame: FrameProps;
  title: string;
  /** Stays unseen. */
  waits: boolean;
  /** The renderer has told how high the document is, as it does once it shows it. */
  onTold: () => void;
  /** The renderer has told nothing in the time that it takes elsewhere. */
  onLate: () => void;
};

/** Milliseconds. */
const longestWait = 5000;

export function DocumentFrame({ frame, title, waits, onTold, onLate }: Props) {
  const element = useRef<HTMLIFrameElement>(null);
  const now = useRef({ onTold, onLate });
  now.current = { onTold, onLate };

  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const timer = setTimeout(() => {
      now.current.onLate();
    }, longestWait);
    // iframe-resizer writes the height into the frame's style.
    const observer = new MutationObserver(() => {
      if (!(parseFloat(current.style.height) > 0)) return;
      end();
      now.current.onTold();
    });
    observer.observe(current, { attributes: true });
    const end = () => {
      observer.disconnect();
      clearTimeout(timer);
    };
    return end;
  }, []);

  return (
    <iframe
      ref={element}
      id={frame.id}
      src={frame.src}
      title={title}
      onLoad={frame.onLoad}
      className={waits ? styles.waiting : styles.frame}
    />
  );
}
