import Button from '@atlaskit/button/default/button';
import { say } from '../words/say';
import styles from './NothingFound.module.css';

type Props = {
  /** What there is, and none that is asked for. */
  title: string;
  onClear: () => void;
};

export function NothingFound({ title, onClear }: Props) {
  return (
    <div className={styles.nothing}>
      <h2 className={styles.title}>{title}</h2>
      <p>{say('common.noMatch.body')}</p>
      <div>
        <Button onClick={onClear}>{say('common.noMatch.clear')}</Button>
      </div>
    </div>
  );
}
