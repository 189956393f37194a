import { startTransition, useEffect, useState } from 'react';

/**
 * The first of many, as many as can be in sight, and all once these have been painted: nobody waits for what is below.
 * `least`: the height of a row of them, at the least, in pixels; `perRow`: how many stand in a row.
 */
export function useInSightFirst<One>(all: One[], { least, perRow }: { least: number; perRow: number }): One[] {
  const [isPainted, setIsPainted] = useState(false);
  useEffect(() => {
    startTransition(() => {
      setIsPainted(true);
    });
  }, []);
  return isPainted ? all : all.slice(0, Math.ceil(window.innerHeight / least) * perRow);
}
