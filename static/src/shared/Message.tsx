import ErrorIcon from '@atlaskit/icon/core/status-error';
import InformationIcon from '@atlaskit/icon/core/status-information';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import type { ReactNode } from 'react';
import { say } from '../words/say';
import styles from './Message.module.css';

const kinds = {
  error: { Icon: ErrorIcon, label: 'common.error', color: 'var(--ds-icon-danger)' },
  warning: { Icon: WarningIcon, label: 'common.warning', color: 'var(--ds-icon-warning)' },
  information: { Icon: InformationIcon, label: 'common.information', color: 'var(--ds-icon-information)' },
} as const;

type Props = { kind: keyof typeof kinds; children: ReactNode };

/** A notice in the flow of a surface. Atlaskit's section message would double what a surface loads first. */
export function Message({ kind, children }: Props) {
  const { Icon, label, color } = kinds[kind];
  return (
    <div className={styles.message} data-kind={kind}>
      <span className={styles.icon}>
        <Icon label={say(label)} color={color} />
      </span>
      <div className={styles.content}>{children}</div>
    </div>
  );
}
