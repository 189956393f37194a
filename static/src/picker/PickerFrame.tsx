import Button from '@atlaskit/button/default/button';
import { view } from '@forge/bridge';
import type { ReactNode } from 'react';
import type { ApiError } from '../../../src/api';
import { ErrorMessage } from '../shared/ErrorMessage';
import styles from './PickerFrame.module.css';

type Props = {
  title: string;
  children: ReactNode;
  /** What the dialog is for; without it there is only Cancel. */
  submit?: { label: string; busy: boolean; run: () => void };
  error?: ApiError | null;
};

/** The dialog's title, content and buttons. The dialog around the app draws none, not even one to close it. */
export function PickerFrame({ title, children, submit, error = null }: Props) {
  return (
    <div className={styles.dialog}>
      <header className={styles.header}>
        <h1 className={styles.title}>{title}</h1>
      </header>
      <main className={styles.content}>{children}</main>
      <footer className={styles.footer}>
        {error !== null && <ErrorMessage error={error} />}
        <div className={styles.actions}>
          <Button appearance="subtle" onClick={() => void view.close()}>
            Cancel
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
