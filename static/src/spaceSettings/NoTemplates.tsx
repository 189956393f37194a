import styles from './NoTemplates.module.css';

export function NoTemplates() {
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>No templates yet</h2>
      <p>Save the headings and tables that your team agrees on, and every design in this space can start from them.</p>
    </div>
  );
}
