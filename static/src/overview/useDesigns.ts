import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApiError, OverviewPlace, OverviewRow } from '../../../src/api';
import { toApiError } from '../bridge/ApiFailure';
import type { Asked } from './Asked';
import { nextDesigns } from './nextDesigns';

export type Designs = {
  /** What the rows answer: while that is not what is asked for, the answer is on its way. */
  to: Asked;
  rows: OverviewRow[];
  nextCursor: string | null;
};

export type UsedDesigns = {
  /** `null` until there is a first answer. */
  designs: Designs | null;
  /** Why the last call gave nothing. */
  error: ApiError | null;
  /** Whether the next designs are on their way. */
  isAdding: boolean;
  retry: () => void;
  more: () => void;
};

/** The designs that are asked for, as far as they have been shown. */
export function useDesigns(of: OverviewPlace, asked: Asked): UsedDesigns {
  const [designs, setDesigns] = useState<Designs | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const latest = useRef(0);

  const read = useCallback(
    async (before: Designs | null) => {
      const number = ++latest.current;
      setError(null);
      setIsAdding(before !== null);
      try {
        const { rows, nextCursor } = await nextDesigns(of, asked, before?.nextCursor ?? null);
        if (number !== latest.current) return;
        setDesigns({ to: asked, rows: [...(before?.rows ?? []), ...rows], nextCursor });
      } catch (thrown) {
        if (number !== latest.current) return;
        setError(toApiError(thrown));
      }
      setIsAdding(false);
    },
    [of, asked],
  );

  const retry = useCallback(() => {
    void read(null);
  }, [read]);

  useEffect(() => {
    retry();
    return () => {
      latest.current += 1;
    };
  }, [retry]);

  return { designs, error, isAdding, retry, more: () => void read(designs) };
}
