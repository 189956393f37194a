import type { ReactNode } from 'react';

/** Something to tell the person, where it concerns them. */
export const Message = ({
  kind,
  title,
  children,
}: {
  kind: 'error' | 'information';
  title: string;
  children?: ReactNode;
}) => (
  <div className={`message message-${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
    <strong>{title}</strong>
    {children}
  </div>
);
