import styles from './NoDesigns.module.css';

export function NoDesigns() {
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>No designs yet</h2>
      <p>
        A design is a Confluence page that says how this epic will be built. Link one here to see its status, and to
        turn its open questions and milestones into sub-tasks.
      </p>
    </div>
  );
}
