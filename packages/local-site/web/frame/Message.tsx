import { type ReactNode, useEffect, useRef } from 'react';

/** Something that went wrong, brought before the person's eyes, with what to do about it. */
export const Message = ({ title, children }: { title: string; children?: ReactNode }) => {
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    message.current?.scrollIntoView({ block: 'nearest' });
  }, [title]);
  return (
    <div className="message" role="alert" ref={message}>
      <strong>{title}</strong>
      {children}
    </div>
  );
};
