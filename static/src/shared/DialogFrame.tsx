import Button from '@atlaskit/button/default/button';
import { view } from '@forge/bridge';
import { useEffect, useRef, type ReactNode } from 'react';
import type { ApiError } from '../../../src/api';
import { say } from '../words/say';
import styles from './DialogFrame.module.css';
import { ErrorMessage } from './ErrorMessage';

type Props = {
  title: string;
  children: ReactNode;
  /** What the dialog is for; without it there is only the way out. */
  submit?: { label: string; busy: boolean; run: () => void };
  /** What the way out is called. */
  closeLabel?: 'Cancel' | 'Close';
  error?: ApiError | null;
};

/** A dialog's title, content and buttons. The dialog around the app draws none, not even one to close it. */
export function DialogFrame(props: Props) {
  const {
    title,
    place = 'dialog',
    children,
    submit,
    closeLabel = say('common.cancel'),
    onClose = closeDialog,
    error = null,
  } = props;
  const [Title, Content] = place === 'dialog' ? (['h1', 'main'] as const) : (['h2', 'div'] as const);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    heading.current?.focus();
  }, []);

  return (
    <div className={styles.dialog}>
      <header className={styles.header}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
      </header>
      <main className={styles.content}>{children}</main>
      <footer className={styles.footer}>
        {error !== null && <ErrorMessage error={error} />}
        <div className={styles.actions}>
          <Button appearance="subtle" onClick={() => void view.close()}>
            {closeLabel}
          </Button>
          {submit !== undefined && (
            <Button appearance="primary" isLoading={submit.busy} onClick={submit.run}>
              {submit.label}
            </Button>
          )}
        </div>
      </footer>
    </div>
  );
}
