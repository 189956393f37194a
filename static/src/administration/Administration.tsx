import { LicenseNotice } from '../shared/license';
import { say } from '../words/say';
import styles from './Administration.module.css';
import { HealthSection } from './HealthSection';
import { RetentionSection } from './RetentionSection';

/** The app's page in the settings of Confluence: a section each for what admins look after. */
export function Administration() {
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{say('manifest.administration.title')}</h1>
      <LicenseNotice />
      <HealthSection />
      <RetentionSection />
    </main>
  );
}
