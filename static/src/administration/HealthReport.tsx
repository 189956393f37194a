import Lozenge, { type ThemeAppearance } from '@atlaskit/lozenge/lozenge';
import type { HealthOutcome, HealthReport as Report } from '../../../src/api';
import { SiteLink } from '../shared/SiteLink';
import { show } from '../words/say';
import styles from './HealthReport.module.css';
import { sayOutcome } from './sayOutcome';

const appearances: Record<HealthOutcome, ThemeAppearance> = {
  passed: 'success',
  failed: 'removed',
  waiting: 'inprogress',
  unchecked: 'default',
};

/** What each check found, and what to do. */
export function HealthReport({ report: { checks, pageUrl } }: { report: Report }) {
  return (
    <>
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
      {pageUrl !== null && (
        <p>{show('health.toDelete', { link: (words) => <SiteLink url={pageUrl}>{words}</SiteLink> })}</p>
      )}
    </>
  );
}
