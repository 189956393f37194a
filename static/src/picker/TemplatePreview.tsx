import { useMemo } from 'react';
import type { TemplateInfo } from '../../../src/contract/api';
import { DocumentPreview } from '../shared/document/DocumentPreview';
import { ErrorMessage } from '../shared/ErrorMessage';
import { toPrefill, type PrefillDraft } from '../shared/prefill/PrefillDraft';
import { usePausedCall } from '../shared/usePausedCall';
import { PickerPreview } from './PickerPreview';
import { SectionOutline } from '../shared/templates/SectionOutline';
import { say } from '../words/say';

type Props = { template: TemplateInfo; draft: PrefillDraft; today: string };

/** What would be inserted: the sections of the template, and the document as Confluence will show it. */
export function TemplatePreview({ template, draft, today }: Props) {
  const title = say('picker.previewOf', { name: template.name });
  const input = useMemo(
    () => ({ templateId: template.id, prefill: toPrefill(draft, today, say('picker.unnamedFeature')) }),
    [template.id, draft, today],
  );
  const { answer, error, retry } = usePausedCall('buildDocument', input);
  return (
    <PickerPreview title={title}>
      <SectionOutline sections={template.sections} />
      {error !== null && <ErrorMessage error={error} action={{ label: say('common.tryAgain'), run: retry }} />}
      <DocumentPreview title={title} document={answer?.output.document ?? null} />
    </PickerPreview>
  );
}
