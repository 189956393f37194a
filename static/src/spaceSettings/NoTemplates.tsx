import { say } from '../words/say';
import styles from './NoTemplates.module.css';

export function NoTemplates() {
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{say('teamTemplates.none.title')}</h2>
      <p>{say('teamTemplates.none.text')}</p>
    </div>
  );
}
