import { Skeleton } from '../shared/Skeleton';
import { say } from '../words/say';
import styles from './InsertDesign.module.css';

const bars = ['60%', '90%', '75%', '90%', '60%', '80%'];

export function PickerSkeleton() {
  return (
    <div role="status" aria-label={say('templates.reading')} className={styles.columns}>
      {['sources', 'details', 'preview'].map((column) => (
        <div key={column} className={styles.column}>
          {bars.map((width, index) => (
            <Skeleton key={index} width={width} />
          ))}
        </div>
      ))}
    </div>
  );
}
