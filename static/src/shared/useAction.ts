import { useRef, useState } from 'react';
import type { ApiError } from '../../../src/contract/api';
import { toApiError } from '../bridge/ApiFailure';

/** Runs what a button does, once at a time, and keeps what went wrong with it. */
export function useAction() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const running = useRef(false);

  const run = async (action: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setError(null);
    try {
      await action();
    } catch (thrown) {
      setError(toApiError(thrown));
    }
    running.current = false;
    setBusy(false);
  };

  return {
    busy,
    error,
    run: (action: () => Promise<void>) => void run(action),
    forget: () => {
      setError(null);
    },
  };
}
