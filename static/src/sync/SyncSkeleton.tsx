import { Skeleton } from '../shared/Skeleton';
import list from './list/Disclosure.module.css';
import styles from './SyncSkeleton.module.css';

const groups = [
  ['60%', '75%', '50%'],
  ['70%', '55%'],
];

/** The plan while it is made: where tickets go, then titled lists of steps. */
export function SyncSkeleton() {
  return (
    <>
      <Skeleton width="220px" />
      {groups.map((steps, index) => (
        <div key={index} className={list.group}>
          <div className={list.header}>
            <Skeleton width="96px" />
          </div>
          {steps.map((width) => (
            <div key={width} className={styles.step}>
              <Skeleton width={width} />
            </div>
          ))}
        </div>
      ))}
    </>
  );
}
