import Button from '@atlaskit/button/default/button';
import { say } from '../words/say';
import styles from './NoDesigns.module.css';

/** There are designs, and none that is asked for. */
export function NothingFound({ onClear }: { onClear: () => void }) {
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{say('overview.nothingFound.title')}</h2>
      <p>{say('overview.nothingFound.body')}</p>
      <div>
        <Button onClick={onClear}>{say('overview.nothingFound.clear')}</Button>
      </div>
    </div>
  );
}
