import { useEffect, useRef } from 'react';

/** Reloads when the person comes back to the page, also from an app's frame on it: the app may have changed things. */
export const useReloadOnReturn = (reload: (() => void) | undefined): void => {
  const latest = useRef(reload);
  latest.current = reload;
  useEffect(() => {
    const onFocus = () => latest.current?.();
    window.addEventListener('focus', onFocus);
    return () => {
      window.removeEventListener('focus', onFocus);
    };
  }, []);
};
