import type { ReactNode } from 'react';
import { Message } from './Message';
import type { Loaded } from './useLoaded';

/** Shows what was loaded, or that it is on its way, or why it could not be. */
export const Loading = <Value,>({
  of: loaded,
  children,
}: {
  of: Loaded<Value>;
  children: (value: Value, reload: () => void) => ReactNode;
}) => {
  if (loaded.state === 'loading') return <p className="loading">Loading…</p>;
  if (loaded.state === 'ready') return children(loaded.value, loaded.reload);
  return (
    <Message title="This could not be shown">
      <p>{loaded.error.message}</p>
      <button type="button" className="button" onClick={loaded.reload}>
        Try again
      </button>
    </Message>
  );
};
