import ClockIcon from '@atlaskit/icon/core/clock';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import EditIcon from '@atlaskit/icon/core/edit';
import type { SignOff } from '../../../../src/contract/api';
import { show } from '../../words/say';
import { PersonName } from '../PersonName';
import { useDates } from '../useDates';
import styles from './SignOffList.module.css';

const marks = {
  current: { Icon: SuccessIcon, color: 'var(--ds-icon-success)' },
  changed: { Icon: WarningIcon, color: 'var(--ds-icon-warning)' },
  expired: { Icon: ClockIcon, color: 'var(--ds-icon-danger)' },
} as const;
const askingForChanges = { Icon: EditIcon, color: 'var(--ds-icon-danger)' } as const;

/** What one person decided in a role, on which version, and what it is worth now. */
export function SignOffEntry({ signOff }: { signOff: SignOff }) {
  const { formatMoment } = useDates();
  const { person, decision, standing, version, at, comment } = signOff;
  const { Icon, color } = decision === 'approved' ? marks[standing] : askingForChanges;
  return (
    <li className={styles.entry}>
      <span className={styles.mark}>
        <Icon label="" color={color} />
      </span>
      <span>
        {show('approval.signOff', {
          standing: worth(signOff),
          person: <PersonName person={person} />,
          version,
          when: <time dateTime={at}>{formatMoment(at)}</time>,
        })}
      </span>
      {comment !== null && <span className={styles.comment}>{show('approval.quoted', { comment })}</span>}
    </li>
  );
}

type Worth = SignOff['standing'] | 'relinked' | 'outdated' | 'asks';

/** What a decision is worth, as the texts tell it apart. */
function worth({ decision, standing, relinked, counts }: SignOff): Worth {
  if (decision === 'changesRequested') return 'asks';
  if (standing === 'changed' && relinked) return 'relinked';
  return standing === 'changed' && !counts ? 'outdated' : standing;
}
