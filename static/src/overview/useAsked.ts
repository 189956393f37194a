import { view } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Asked, readAsked, writeAsked } from './Asked';

type History = Awaited<ReturnType<typeof view.createHistory>>;

/** What is asked for, as the address of the page says; `null` until that is known. */
export function useAsked(): [Asked | null, (asked: Asked) => void] {
  const [asked, setAsked] = useState<Asked | null>(null);
  const history = useRef<History | null>(null);

  useEffect(() => {
    let isGone = false;
    const start = async () => {
      // Where the page has no address to keep it in, it lasts as long as the page is open.
      const created = await view.createHistory().catch(() => null);
      if (isGone) return;
      history.current = created;
      setAsked(readAsked(created?.location.search ?? ''));
    };
    void start();
    return () => {
      isGone = true;
    };
  }, []);

  const ask = useCallback((next: Asked) => {
    setAsked(next);
    const { current } = history;
    current?.replace({ ...current.location, search: writeAsked(next) });
  }, []);

  return [asked, ask];
}
