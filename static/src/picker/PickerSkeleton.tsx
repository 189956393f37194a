import { Skeleton } from '../shared/Skeleton';
import { say } from '../words/say';
import styles from './InsertDesign.module.css';
import { PickerPreview } from './PickerPreview';

const templates = [1, 2, 3, 4, 5];
const labels = [96, 40, 64, 48];

/** The templates and the details while they are being read. */
export function PickerSkeleton() {
  return (
    <div role="status" aria-label={say('templates.reading')} className={styles.columns}>
      <div className={styles.column}>
        <h2 className={styles.heading}>{say('picker.template')}</h2>
        <div className={styles.choices}>
          <Skeleton width={56} />
          {templates.map((template) => (
            <Skeleton key={template} width="100%" height={74} />
          ))}
        </div>
      </div>
      <div className={styles.column}>
        <h2 className={styles.heading}>{say('picker.details')}</h2>
        {labels.map((width) => (
          <div key={width} className={styles.field}>
            <Skeleton width={width} />
            <Skeleton width="100%" height={40} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** What would be inserted, while it is not known. */
export function PreviewSkeleton() {
  return (
    <PickerPreview title={say('picker.preview')}>
      <Skeleton width={96} />
      <Skeleton width="100%" height={420} />
    </PickerPreview>
  );
}
