import type { Finding } from '../../../../../src/api';
import { say } from '../../../words/say';
import { Message } from '../../Message';
import { FindingEntry } from '../../readiness/FindingEntry';
import styles from './RequestReview.module.css';

/** What a reviewer would stumble over first. */
export function BlockingFindings({ findings }: { findings: Finding[] }) {
  return (
    <Message kind="warning">
      <p>{say('approval.notReady', { count: findings.length })}</p>
      <ul className={styles.findings}>
        {findings.map((finding, index) => (
          // Findings never change here, and two may read the same.
          <FindingEntry key={index} finding={finding} sectionLink={null} />
        ))}
      </ul>
    </Message>
  );
}
