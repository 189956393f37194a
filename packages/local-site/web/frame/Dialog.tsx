import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** A modal dialog on the browser's own `<dialog>`, which keeps the focus inside. */
export const Dialog = ({
  label,
  size = 'small',
  onCancel,
  children,
}: {
  label: string;
  size?: string;
  /** Without it, Escape does nothing. */
  onCancel?: () => void;
  children: ReactNode;
}) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Closed before it goes, it gives the focus back to where it was.
    return () => {
      element?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog dialog-${size}`}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onCancel?.();
      }}
    >
      {children}
    </dialog>
  );
};
