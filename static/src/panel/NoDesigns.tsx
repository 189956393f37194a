import { say } from '../words/say';
import styles from './NoDesigns.module.css';

export function NoDesigns() {
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{say('panel.noDesigns.title')}</h2>
      <p>{say('panel.noDesigns.text')}</p>
    </div>
  );
}
