import ErrorIcon from '@atlaskit/icon/core/status-error';
import InformationIcon from '@atlaskit/icon/core/status-information';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import type { Severity } from '../../../../src/contract/api';
import { saySeverity } from './sayReadiness';
import styles from './SeverityMark.module.css';

const icons = {
  blocking: { Icon: ErrorIcon, color: 'var(--ds-icon-danger)' },
  warning: { Icon: WarningIcon, color: 'var(--ds-icon-warning)' },
  note: { Icon: InformationIcon, color: 'var(--ds-icon-information)' },
} as const;

/** How much a finding matters, as a sign and in words. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const { Icon, color } = icons[severity];
  return (
    <span className={styles.mark}>
      <Icon label="" color={color} />
      {saySeverity(severity)}
    </span>
  );
}
