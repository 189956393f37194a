import { Skeleton } from '../shared/Skeleton';
import { say } from '../words/say';
import styles from './InsertDesign.module.css';

const bars = ['60%', '90%', '75%', '90%', '60%', '80%'];

/** The templates and the details while they are being read. */
export function PickerSkeleton() {
  return (
    <div role="status" aria-label={say('templates.reading')} className={styles.columns}>
      <SkeletonColumn />
      <SkeletonColumn />
    </div>
  );
}

/** One column of the picker, as that of its preview. */
export function SkeletonColumn() {
  return (
    <div className={styles.column}>
      {bars.map((width, index) => (
        <Skeleton key={index} width={width} />
      ))}
    </div>
  );
}
