import type { Finding } from '../../../../../src/contract/api';
import { say } from '../../../words/say';
import { Message } from '../../Message';
import styles from './BlockingFindings.module.css';

/** So many leave whoever is asked in sight. */
const mostAtOnce = 3;

/** What a reviewer would stumble over first. */
export function BlockingFindings({ findings }: { findings: Finding[] }) {
  const more = findings.slice(mostAtOnce);
  return (
    <Message kind="warning">
      <p>{say('approval.notReady', { count: findings.length })}</p>
      <FindingList findings={findings.slice(0, mostAtOnce)} />
      {more.length > 0 && (
        <details className={styles.more}>
          <summary>{say('approval.moreFindings', { count: more.length })}</summary>
          <FindingList findings={more} />
        </details>
      )}
    </Message>
  );
}

function FindingList({ findings }: { findings: Finding[] }) {
  return (
    <ul className={styles.findings}>
      {findings.map(({ message, fix }, index) => (
        // Findings never change here, and two may read the same.
        <li key={index}>
          {message} <span className={styles.fix}>{fix}</span>
        </li>
      ))}
    </ul>
  );
}
