import { Modal, type ModalOptions } from '@forge/bridge';
import { useRef, useState } from 'react';
import { rememberFocus } from './rememberFocus';

export type DialogState = {
  open: () => void;
  /** Whether its content is shown in the surface itself, because its host opens no dialogs. */
  inPlace: boolean;
  closeInPlace: (outcome?: unknown) => void;
};

type Options = Required<Pick<ModalOptions, 'resource' | 'title'>> & {
  context: Record<string, unknown>;
  /** Inside a dialog, whose host opens no second one over it: the content is shown in place at once. */
  alwaysInPlace?: boolean;
  /** Runs when the dialog is closed, whatever was done in it, with what it was closed with. */
  onClosed: (outcome: unknown) => void;
};

/** Opens a large dialog over the page. */
export function useDialog({ onClosed, alwaysInPlace = false, ...options }: Options): DialogState {
  const [inPlace, setInPlace] = useState(false);
  const isOpen = useRef(false);
  const giveFocusBack = useRef<() => void>();

  const closed = (outcome: unknown) => {
    isOpen.current = false;
    giveFocusBack.current?.();
    onClosed(outcome);
  };
  const open = async () => {
    if (isOpen.current) return;
    isOpen.current = true;
    giveFocusBack.current = rememberFocus();
    if (alwaysInPlace) {
      setInPlace(true);
      return;
    }
    try {
      await new Modal({
        ...options,
        size: 'large',
        // A click beside the dialog would throw away what a person decided in it.
        closeOnOverlayClick: false,
        onClose: closed,
      }).open();
    } catch {
      setInPlace(true);
    }
  };

  return {
    open: () => void open(),
    inPlace,
    closeInPlace: (outcome) => {
      setInPlace(false);
      closed(outcome);
    },
  };
}
