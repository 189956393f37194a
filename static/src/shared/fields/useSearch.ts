import { useCallback, useRef, useState } from 'react';
import type { ApiError } from '../../../../src/contract/api';
import { toApiError } from '../../bridge/ApiFailure';

const typingPause = 250;

/**
 * Searches once the person stops typing. A query that another follows finds nothing; a search that fails finds
 * nothing and leaves its error.
 */
export function useSearch<Option>(find: (query: string) => Promise<Option[]>): {
  search: (query: string) => Promise<Option[]>;
  error: ApiError | null;
} {
  const [error, setError] = useState<ApiError | null>(null);
  const latest = useRef(0);

  const search = useCallback(
    async (query: string): Promise<Option[]> => {
      const number = ++latest.current;
      await new Promise((resolve) => setTimeout(resolve, typingPause));
      if (number !== latest.current) return [];
      try {
        const found = await find(query.trim());
        setError(null);
        return found;
      } catch (thrown) {
        if (number === latest.current) setError(toApiError(thrown));
        return [];
      }
    },
    [find],
  );

  return { search, error };
}
