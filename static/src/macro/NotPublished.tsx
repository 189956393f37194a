import { say } from '../words/say';
import styles from './NotPublished.module.css';

/** A page that nobody has published has no status yet. */
export function NotPublished() {
  return <p className={styles.note}>{say('macro.notPublished')}</p>;
}
