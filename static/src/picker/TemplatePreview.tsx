import type { TemplateInfo } from '../../../src/api';
import { DocumentView } from '../shared/document/DocumentView';
import { ErrorMessage } from '../shared/ErrorMessage';
import type { PrefillDraft } from '../shared/prefill/PrefillDraft';
import { Skeleton } from '../shared/Skeleton';
import { SectionOutline } from './SectionOutline';
import styles from './TemplatePreview.module.css';
import { usePreview } from './usePreview';

type Props = { template: TemplateInfo; draft: PrefillDraft; today: string };

/** What would be inserted: the sections of the template, and the document as Confluence will show it. */
export function TemplatePreview({ template, draft, today }: Props) {
  const { context, error } = usePreview(template.id, draft, today);
  return (
    <section aria-label={`Preview of ${template.name}`} className={styles.preview}>
      <h2 className={styles.heading}>Preview</h2>
      <SectionOutline sections={template.sections} />
      {error !== null && <ErrorMessage error={error} />}
      <div className={styles.document} tabIndex={0} role="group" aria-label="Document">
        {context === null ? (
          <Skeleton width="60%" />
        ) : (
          <DocumentView context={context} title={`Preview of ${template.name}`} />
        )}
      </div>
    </section>
  );
}
