import Button from '@atlaskit/button/default/button';
import { view } from '@forge/bridge';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { ApiError } from '../../../src/contract/api';
import { say } from '../words/say';
import { LeaveQuestion } from './dialog/LeaveQuestion';
import { useLeaving } from './dialog/useLeaving';
import styles from './DialogFrame.module.css';
import { ErrorMessage } from './ErrorMessage';
import { LicenseNotice, useCanWrite } from './license';

type Props = {
  title: string;
  /** `flow`: in the surface itself, where the host opens no dialog. */
  place?: 'dialog' | 'flow';
  children: ReactNode;
  /** What is to be looked at beside the content. The keyboard comes there last: nobody has to pass it to decide. */
  aside?: ReactNode;
  /** What the dialog is for; without it there is only the way out. Nothing to run yet: while its content is read. */
  submit?: {
    label: string;
    busy?: boolean;
    run?: () => void;
    /** Whether it writes: it can't be run then while the license of the app is not active. */
    writes: boolean;
  };
  /** What the way out is called. */
  closeLabel?: string;
  /** Closes the dialog around the app unless said otherwise. */
  onClose?: () => void;
  /** Whether closing would lose what somebody entered: Escape asks first then. */
  unsaved?: boolean;
  error?: ApiError | null;
};

const closeDialog = () => void view.close();

/** A dialog's title, content and buttons. The dialog around the app draws none, not even one to close it. */
export function DialogFrame(props: Props) {
  const {
    title,
    place = 'dialog',
    children,
    aside,
    submit,
    closeLabel = say('common.cancel'),
    onClose = closeDialog,
    unsaved = false,
    error = null,
  } = props;
  const [Title, Content] = place === 'dialog' ? (['h1', 'main'] as const) : (['h2', 'div'] as const);
  const canWrite = useCanWrite();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { asking, stay } = useLeaving({ inDialog: place === 'dialog', unsaved, leave: onClose });

  useEffect(() => {
    heading.current?.focus();
  }, []);

  return (
    <div className={layoutOf(place, aside !== undefined)}>
      <header className={styles.header}>
        <Title id={titleId} ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </Title>
      </header>
      {/* What is only read has nothing to focus, and is scrolled by keys all the same. */}
      <Content
        {...(place === 'dialog' && { 'aria-labelledby': titleId })}
        className={styles.content}
        tabIndex={place === 'dialog' && submit?.run === undefined ? 0 : undefined}
      >
        {place === 'dialog' && (
          <div className={styles.notice}>
            <LicenseNotice />
          </div>
        )}
        {children}
      </Content>
      <footer className={styles.footer}>
        {error !== null && <ErrorMessage error={error} />}
        {asking ? (
          <LeaveQuestion onStay={stay} onLeave={onClose} />
        ) : (
          <div className={styles.actions}>
            <Button appearance="subtle" onClick={onClose}>
              {closeLabel}
            </Button>
            {submit !== undefined && (
              <Button
                appearance="primary"
                isLoading={submit.busy}
                isDisabled={submit.run === undefined || (submit.writes && !canWrite)}
                onClick={submit.run}
              >
                {submit.label}
              </Button>
            )}
          </div>
        )}
      </footer>
      {aside !== undefined && <div className={styles.aside}>{aside}</div>}
    </div>
  );
}

function layoutOf(place: 'dialog' | 'flow', hasAside: boolean): string | undefined {
  if (place === 'flow') return styles.inPlace;
  return hasAside ? styles.dialogWithAside : styles.dialog;
}
