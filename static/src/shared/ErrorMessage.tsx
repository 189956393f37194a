import Button from '@atlaskit/button/default/button';
import { useRef, useState } from 'react';
import type { ApiError } from '../../../src/api';
import { focusPart } from './dialog/focusPart';
import { Message } from './Message';

type Props = { error: ApiError; action?: { label: string; run: () => void } };

/** What went wrong, and what to do next. Whoever does it goes on from the top of what it is in: its button is gone then. */
export function ErrorMessage({ error, action }: Props) {
  const alert = useRef<HTMLDivElement>(null);
  const [actedOn, setActedOn] = useState<ApiError | null>(null);
  // An error that comes back is another one, and is said again.
  if (error === actedOn) return null;

  const act = (run: () => void) => {
    const part = alert.current?.parentElement;
    if (part) focusPart(part);
    setActedOn(error);
    run();
  };
  return (
    <div ref={alert} role="alert">
      <Message kind="error">
        <p>
          <strong>{error.message}</strong> {error.advice}
        </p>
        {action !== undefined && (
          <div>
            <Button
              onClick={() => {
                act(action.run);
              }}
            >
              {action.label}
            </Button>
          </div>
        )}
      </Message>
    </div>
  );
}
