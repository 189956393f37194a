import Button from '@atlaskit/button/default/button';
import { type ReactNode, useRef, useState } from 'react';
import type { ApiError } from '../../../src/contract/api';
import { focusPart } from './dialog/focusPart';
import styles from './ErrorMessage.module.css';
import { Message } from './Message';

type Props = {
  error: ApiError;
  action?: { label: string; run: () => void };
  /** Buttons before the action’s. */
  children?: ReactNode;
};

/** What went wrong, and what to do next. Whoever does it goes on from the top of what it is in: its button is gone then. */
export function ErrorMessage({ error, action, children }: Props) {
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
          <div className={styles.actions}>
            {children}
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
