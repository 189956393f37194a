import { useCallback, useEffect, useState } from 'react';

export type Loaded<Value> =
  | { state: 'loading' }
  | { state: 'failed'; error: Error; reload: () => void }
  | { state: 'ready'; value: Value; reload: () => void };

/** Loads something once, and again on `reload`; what is shown stays until the new value is there. */
export const useLoaded = <Value>(load: () => Promise<Value>): Loaded<Value> => {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  const reload = useCallback(() => {
    setRound((previous) => previous + 1);
  }, []);
  useEffect(() => {
    let current = true;
    load().then(
      (value) => {
        if (current) setLoaded({ state: 'ready', value, reload });
      },
      (error: unknown) => {
        if (current) setLoaded({ state: 'failed', error: asError(error), reload });
      },
    );
    return () => {
      current = false;
    };
    // The page is left for another address, so what to load never changes.
  }, [round]);
  return loaded;
};

export const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
