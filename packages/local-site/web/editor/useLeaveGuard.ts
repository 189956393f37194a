import { useEffect, useRef } from 'react';

/** Has the browser ask before a page with changes is left, unless by the function that this gives. */
export const useLeaveGuard = (isChanged: () => boolean): ((address: string) => void) => {
  const latest = useRef(isChanged);
  latest.current = isChanged;
  const isLeaving = useRef(false);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (!isLeaving.current && latest.current()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, []);
  return (address) => {
    isLeaving.current = true;
    window.location.assign(address);
  };
};
