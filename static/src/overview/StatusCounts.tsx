import Button from '@atlaskit/button/default/button';
import type { ApprovalStatus, RequestedScope } from '../../../src/contract/api';
import { statusesByAttention } from '../shared/approval/attention';
import { ErrorMessage } from '../shared/ErrorMessage';
import { say } from '../words/say';
import type { Asked } from './Asked';
import { StatusChart } from './StatusChart';
import styles from './StatusCounts.module.css';
import { StatusMark } from './StatusMark';
import { useCounts } from './useCounts';

type Props = { of: RequestedScope; asked: Asked; onAsk: (asked: Asked) => void };

/** How many designs have which status, as a picture and as numbers that filter the list. */
export function StatusCounts({ of, asked, onAsk }: Props) {
  const { counts, hasMore, error, isCounting, countOn } = useCounts(of);
  if (error !== null) return <ErrorMessage error={error} action={{ label: say('common.tryAgain'), run: countOn }} />;
  if (counts === null) return null;

  const present = statusesByAttention.filter((status) => counts[status] > 0);
  const total = present.reduce((sum, status) => sum + counts[status], 0);
  const toggle = (status: ApprovalStatus) => {
    const { status: chosen, ...others } = asked.filter;
    onAsk({ ...asked, filter: chosen === status ? others : { ...others, status } });
  };
  return (
    <section aria-label={say('overview.counts')} className={styles.counts}>
      <StatusChart counts={present.map((status) => ({ status, count: counts[status] }))} />
      <div className={styles.line}>
        <ul className={styles.legend}>
          {present.map((status) => (
            <li key={status}>
              <button
                type="button"
                aria-pressed={asked.filter.status === status}
                className={styles.status}
                onClick={() => {
                  toggle(status);
                }}
              >
                <StatusMark status={status} />
                {say('overview.statusCount', { status: say('approval.status', { status }), count: counts[status] })}
              </button>
            </li>
          ))}
        </ul>
        {hasMore && (
          <p className={styles.part}>
            {say('overview.counted', { count: total })}{' '}
            <Button appearance="subtle" spacing="compact" isLoading={isCounting} onClick={countOn}>
              {say('overview.countMore')}
            </Button>
          </p>
        )}
      </div>
    </section>
  );
}
