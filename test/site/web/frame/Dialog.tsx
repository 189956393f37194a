import { type ReactNode, useEffect, useId, useRef } from 'react';

/** A modal dialog on the browser's own `<dialog>`, which keeps the focus inside. */
export const Dialog = ({
  title,
  size = 'small',
  onCancel,
  children,
}: {
  title: string;
  size?: string;
  /** Without it, Escape does nothing. */
  onCancel?: () => void;
  children: ReactNode;
}) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog dialog-${size}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onCancel?.();
      }}
    >
      <h2 id={id} className="dialog-title">
        {title}
      </h2>
      {children}
    </dialog>
  );
};
