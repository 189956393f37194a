import { type ReactNode, useEffect, useRef } from 'react';

/** Opens below what it belongs to; Escape and a click elsewhere close it. */
export const Popup = ({
  label,
  size,
  onClose,
  children,
}: {
  label: string;
  size: string;
  onClose: () => void;
  children: ReactNode;
}) => {
  const popup = useRef<HTMLDivElement>(null);
  const latest = useRef(onClose);
  latest.current = onClose;
  useEffect(() => {
    const opener = document.activeElement;
    popup.current?.focus();
    const closeOutside = ({ target }: Event) => {
      const place = popup.current?.parentElement;
      if (target instanceof Node && !place?.contains(target)) latest.current();
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <div
      ref={popup}
      className={`popup popup-${size}`}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      {children}
    </div>
  );
};
