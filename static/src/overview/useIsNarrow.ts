import { useEffect, useState } from 'react';

/** As wide as a table of designs has to be, in pixels. */
const leastWidth = 900;

/** Whether there is too little room for a table. */
export function useIsNarrow(): boolean {
  const [isNarrow, setIsNarrow] = useState(() => window.innerWidth < leastWidth);
  useEffect(() => {
    const look = () => {
      setIsNarrow(window.innerWidth < leastWidth);
    };
    window.addEventListener('resize', look);
    return () => {
      window.removeEventListener('resize', look);
    };
  }, []);
  return isNarrow;
}
