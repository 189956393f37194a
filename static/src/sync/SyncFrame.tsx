import { useEffect, useRef, type ReactNode } from 'react';
import frame from '../shared/DialogFrame.module.css';
import { LicenseNotice } from '../shared/license';
import { say } from '../words/say';
import styles from './SyncFrame.module.css';

/** A dialog of the page, or the flow of the surface where the host opens no dialog. */
export type Place = 'dialog' | 'flow';

type Props = {
  place: Place;
  /** Where the sync stands; read out whenever it changes. */
  status: string;
  /** Names what is shown: with another one, the focus goes back to the top. */
  step: string;
  children?: ReactNode;
  actions: ReactNode;
};

/** The title, the status, what is to be seen, and the buttons, which stay in view. */
export function SyncFrame({ place, status, step, children, actions }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [Title, Content] = place === 'dialog' ? (['h1', 'main'] as const) : (['h2', 'div'] as const);

  useEffect(() => {
    heading.current?.focus();
  }, [step]);

  return (
    <div className={place === 'dialog' ? frame.dialog : styles.inPlace}>
      <header className={frame.header}>
        <Title ref={heading} tabIndex={-1} className={`${frame.title ?? ''} ${styles.title ?? ''}`}>
          {say('sync.title')}
        </Title>
        <p role="status" className={styles.status}>
          {status}
        </p>
      </header>
      <Content className={`${frame.content ?? ''} ${styles.content ?? ''}`}>
        {place === 'dialog' && <LicenseNotice />}
        {children}
      </Content>
      <footer className={frame.footer}>
        <div className={frame.actions}>{actions}</div>
      </footer>
    </div>
  );
}
