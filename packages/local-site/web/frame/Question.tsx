import type { ReactNode } from 'react';
import { Dialog } from './Dialog';

/** Asks before something is done that cannot be taken back. */
export const Question = ({
  title,
  no,
  yes,
  onNo,
  onYes,
  children,
}: {
  title: string;
  no: string;
  yes: string;
  onNo: () => void;
  onYes: () => void;
  children: ReactNode;
}) => (
  <Dialog label={title} onCancel={onNo}>
    <h2 className="dialog-title">{title}</h2>
    {children}
    <div className="dialog-actions">
      <button type="button" className="button" onClick={onNo}>
        {no}
      </button>
      <button type="button" className="button button-danger" onClick={onYes}>
        {yes}
      </button>
    </div>
  </Dialog>
);
