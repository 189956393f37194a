import type { Approval } from '../../../../../src/contract/api';
import { say } from '../../../words/say';
import styles from './DecisionForm.module.css';
import { sayProgress } from './sayProgress';

/** Lists ticks, tickets and statuses that changed since the oldest sign-off that counts. */
export function ProgressNote({ progress: { count, first } }: { progress: Approval['progress'] }) {
  if (count === 0) return null;
  return (
    <details>
      <summary>{say('approval.progress', { count })}</summary>
      <ul className={styles.uncovered}>
        {first.map((update, index) => (
          <li key={index}>{sayProgress(update)}</li>
        ))}
        {count > first.length && <li>{say('approval.uncoveredMore', { count: count - first.length })}</li>}
      </ul>
    </details>
  );
}
