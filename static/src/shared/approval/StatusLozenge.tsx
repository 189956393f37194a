import Lozenge, { type ThemeAppearance } from '@atlaskit/lozenge/lozenge';
import type { ApprovalStatus } from '../../../../src/contract/api';
import { say } from '../../words/say';
import { type StatusFacts, statusDetail } from './sayStatus';
import styles from './StatusLozenge.module.css';

const appearances: Record<ApprovalStatus, ThemeAppearance> = {
  draft: 'default',
  inReview: 'inprogress',
  changesRequested: 'removed',
  approved: 'success',
  changedSince: 'moved',
  expired: 'removed',
  implemented: 'new',
};

/** Where a design stands, such as "In review (2 of 3)". */
export function StatusLozenge({ approval }: { approval: StatusFacts }) {
  const detail = statusDetail(approval);
  return (
    <span className={styles.status}>
      <Lozenge appearance={appearances[approval.status]} maxWidth="100%">
        {say('approval.status', { status: approval.status })}
      </Lozenge>
      {detail !== '' && <span className={styles.detail}> {say('approval.detail', { detail })}</span>}
    </span>
  );
}
