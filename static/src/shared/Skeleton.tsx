import styles from './Skeleton.module.css';

/** A bar where text is about to be. `width`: in CSS units. */
export function Skeleton({ width }: { width: string }) {
  return <span aria-hidden className={styles.bar} style={{ width, maxWidth: '100%' }} />;
}
