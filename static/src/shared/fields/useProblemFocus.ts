import { useEffect, useRef, useState, type RefObject } from 'react';

/** Moves the focus to the first field with a problem each time a form is found wrong. */
export function useProblemFocus<Form extends HTMLElement>(): { form: RefObject<Form>; foundWrong: () => void } {
  const form = useRef<Form>(null);
  const [times, setTimes] = useState(0);

  useEffect(() => {
    if (times > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [times]);

  return {
    form,
    foundWrong: () => {
      setTimes((before) => before + 1);
    },
  };
}
