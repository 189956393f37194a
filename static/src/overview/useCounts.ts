import { useCallback, useEffect, useState } from 'react';
import type { ApiError, ApprovalStatus, RequestedScope } from '../../../src/contract/api';
import { toApiError } from '../bridge/ApiFailure';
import { call } from '../bridge/call';
import { useAction } from '../shared/useAction';

type Counts = Record<ApprovalStatus, number>;

type Counted = { counts: Counts; nextCursor: string | null };

/** How many designs have which status, so far. Each call counts some more: a large space is not counted unasked. */
export function useCounts(of: RequestedScope) {
  const [counted, setCounted] = useState<Counted | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const { busy, run } = useAction();

  const count = useCallback(
    async (before: Counted | null) => {
      try {
        const cursor = before?.nextCursor ?? null;
        const { counts, nextCursor } = await call('countDesigns', { of, ...(cursor !== null && { cursor }) });
        setCounted({ counts: before === null ? counts : sum(before.counts, counts), nextCursor });
        setError(null);
      } catch (thrown) {
        setError(toApiError(thrown));
      }
    },
    [of],
  );

  useEffect(() => {
    void count(null);
  }, [count]);

  return {
    counts: counted?.counts ?? null,
    hasMore: counted !== null && counted.nextCursor !== null,
    error,
    isCounting: busy,
    countOn: () => {
      run(() => count(counted));
    },
  };
}

function sum(before: Counts, more: Counts): Counts {
  const total = { ...before };
  for (const status of Object.keys(more) as ApprovalStatus[]) total[status] += more[status];
  return total;
}
