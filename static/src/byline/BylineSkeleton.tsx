import { Skeleton } from '../shared/Skeleton';
import { say } from '../words/say';
import styles from './Byline.module.css';

export function BylineSkeleton() {
  return (
    <div role="status" aria-label={say('byline.reading')} className={styles.skeleton}>
      <Skeleton width="160px" />
      <Skeleton width="80%" />
      <Skeleton width="60%" />
    </div>
  );
}
