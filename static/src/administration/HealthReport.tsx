import Button from '@atlaskit/button/default/button';
import Lozenge, { type ThemeAppearance } from '@atlaskit/lozenge/lozenge';
import type { ApiOutput, HealthOutcome, HealthReport as Report } from '../../../src/contract/api';
import { call } from '../bridge/call';
import { ErrorMessage } from '../shared/ErrorMessage';
import { useCanWrite } from '../shared/license';
import { SiteLink } from '../shared/SiteLink';
import { useAction } from '../shared/useAction';
import { useDates } from '../shared/useDates';
import { say, show } from '../words/say';
import pageStyles from './Administration.module.css';
import { CopyReport } from './CopyReport';
import styles from './HealthReport.module.css';
import { sayOutcome } from './sayOutcome';

const appearances: Record<HealthOutcome, ThemeAppearance> = {
  passed: 'success',
  failed: 'removed',
  waiting: 'inprogress',
  unchecked: 'default',
};

type Props = { report: Report; onRefresh: (answer: ApiOutput<'refreshHealthCheck'>) => void };

/** What each check found, and what to do. */
export function HealthReport({ report, onRefresh }: Props) {
  const { checks, pageUrl, issueUrl, startedAt } = report;
  const canWrite = useCanWrite();
  const { busy, error, run } = useAction();
  const { formatMoment, formatTime } = useDates();
  const isWaiting = checks.some(({ outcome }) => outcome === 'waiting');

  const refresh = () => {
    run(async () => {
      onRefresh(await call('refreshHealthCheck', {}));
    });
  };

  return (
    <>
      <p>{say('health.startedAt', { day: formatMoment(startedAt), time: formatTime(new Date(startedAt)) })}</p>
      <ul className={styles.checks}>
        {checks.map(({ id, title, outcome, found, advice }) => (
          <li key={id} data-check={id} data-outcome={outcome} className={styles.check}>
            <div className={styles.head}>
              <h3 className={styles.title}>{title}</h3>
              <Lozenge appearance={appearances[outcome]}>{sayOutcome(outcome)}</Lozenge>
            </div>
            <p>{found}</p>
            {advice !== null && <p>{advice}</p>}
          </li>
        ))}
      </ul>
      {error !== null && <ErrorMessage error={error} />}
      {isWaiting && (
        <div className={pageStyles.actions}>
          <Button isLoading={busy} isDisabled={!canWrite} onClick={refresh}>
            {say('health.refresh')}
          </Button>
        </div>
      )}
      <CopyReport report={report} />
      {pageUrl !== null && (
        <p>{show('health.toDelete', { link: (words) => <SiteLink url={pageUrl}>{words}</SiteLink> })}</p>
      )}
      {issueUrl !== null && (
        <p>{show('health.toDeleteIssue', { link: (words) => <SiteLink url={issueUrl}>{words}</SiteLink> })}</p>
      )}
    </>
  );
}
