import styles from './Skeleton.module.css';

type Props = { width: string | number; height?: number };

/** A bar where text, or a box where something higher is about to be. In CSS units, or pixels. */
export function Skeleton({ width, height }: Props) {
  return <span aria-hidden className={styles.bar} style={{ width, height, maxWidth: '100%' }} />;
}
