import { Skeleton } from '../shared/Skeleton';
import { say } from '../words/say';
import styles from './InsertDesign.module.css';

const bars = ['60%', '90%', '75%', '90%', '60%', '80%'];

type Column = 'sources' | 'details' | 'preview';
const columns: Column[] = ['sources', 'details', 'preview'];

export function PickerSkeleton() {
  return (
    <div role="status" aria-label={say('templates.reading')} className={styles.columns}>
      {columns.map((column) => (
        <div key={column} className={styles.column}>
          {bars.map((width, index) => (
            <Skeleton key={index} width={width} />
          ))}
        </div>
      ))}
    </div>
  );
}
