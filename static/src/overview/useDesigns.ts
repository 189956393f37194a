import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApiError, RequestedScope, OverviewRow } from '../../../src/contract/api';
import { toApiError } from '../bridge/ApiFailure';
import { lookAhead } from '../bridge/callAhead';
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
export function useDesigns(of: RequestedScope, asked: Asked): UsedDesigns {
  const [designs, setDesigns] = useState<Designs | null>(() => designsAhead(of, asked));
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
        setDesigns((shown) =>
          before === null && shown?.rows === rows
            ? shown
            : { to: asked, rows: before === null ? rows : [...before.rows, ...rows], nextCursor },
        );
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

/** The first designs, where they are there already. */
function designsAhead(of: RequestedScope, asked: Asked): Designs | null {
  const answer = lookAhead('listDesigns', { of, ...asked })?.value;
  if (answer === undefined || (answer.rows.length === 0 && answer.nextCursor !== null)) return null;
  return { to: asked, ...answer };
}
