import type { view } from '@forge/bridge';
import { useEffect, useRef } from 'react';
import styles from './DocumentView.module.css';

export type FrameProps = Awaited<ReturnType<typeof view.createAdfRendererIframeProps>>;

type Props = {
  frame: FrameProps;
  title: string;
  /** Set while the frame waits, unseen, for its document. */
  onShown?: () => void;
};

/** How long a frame that never tells its height stays unseen. */
const longestWait = 5000;

export function DocumentFrame({ frame, title, onShown }: Props) {
  const element = useRef<HTMLIFrameElement>(null);
  const waiting = onShown !== undefined;
  const shown = useRef(onShown);
  shown.current = onShown;

  useEffect(() => {
    if (!waiting || element.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.height > 0) shown.current?.();
    });
    observer.observe(element.current);
    const timer = setTimeout(() => shown.current?.(), longestWait);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [waiting]);

  return (
    <iframe
      ref={element}
      id={frame.id}
      src={frame.src}
      title={title}
      onLoad={frame.onLoad}
      className={waiting ? styles.waiting : styles.frame}
    />
  );
}
