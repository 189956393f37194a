import { useEffect, useRef, useState } from 'react';
import styles from './News.module.css';

export type Told = { text: string };

/** What was done last, for the person who did it. */
export function useNews() {
  const [told, setTold] = useState<Told | null>(null);
  return {
    told,
    tell: (text: string) => {
      setTold({ text });
    },
    forget: () => {
      setTold(null);
    },
  };
}

/** It has the focus, since what was used to do it is gone; it is heard by that, and needs no live region to be. */
export function News({ told }: { told: Told | null }) {
  const element = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    element.current?.focus();
  }, [told]);

  return (
    told !== null && (
      <p ref={element} tabIndex={-1} className={styles.news}>
        {told.text}
      </p>
    )
  );
}
