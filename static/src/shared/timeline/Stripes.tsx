import styles from './Stripes.module.css';

/** The stripes of what is late, for `url(#id)`. */
export function Stripes({ id }: { id: string }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className={styles.ground} width="5" height="5" />
      <rect className={styles.stripe} width="2.5" height="5" />
    </pattern>
  );
}
