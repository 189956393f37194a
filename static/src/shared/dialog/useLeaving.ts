import { useRef, useState } from 'react';
import { rememberFocus } from './rememberFocus';
import { useEscape } from './useEscape';

type Options = {
  inDialog: boolean;
  /** Whether leaving would lose what somebody entered. */
  unsaved: boolean;
  leave: () => void;
};

export type Leaving = {
  /** Whether somebody is being asked if they want to leave. */
  asking: boolean;
  stay: () => void;
};

/** Leaves a dialog on Escape, and asks first where that would lose something. A second Escape is a no. */
export function useLeaving({ inDialog, unsaved, leave }: Options): Leaving {
  const [asking, setAsking] = useState(false);
  const giveFocusBack = useRef<() => void>();

  const stay = () => {
    setAsking(false);
    giveFocusBack.current?.();
  };
  const ask = () => {
    giveFocusBack.current = rememberFocus();
    setAsking(true);
  };
  useEscape({
    inDialog,
    onEscape: () => {
      if (asking) stay();
      else if (unsaved) ask();
      else leave();
    },
  });
  return { asking, stay };
}
