import { useMemo } from 'react';
import type { TeamTemplate } from '../../../src/contract/api';
import { DocumentPreview } from '../shared/document/DocumentPreview';
import { ErrorMessage } from '../shared/ErrorMessage';
import { SectionOutline } from '../shared/templates/SectionOutline';
import { useCall } from '../shared/useCall';
import { say } from '../words/say';

/** A template as it is saved: its sections, and its document as Confluence will show it. */
export function SavedPreview({ template }: { template: TeamTemplate }) {
  const { id, name, sections, requiredSections } = template;
  const input = useMemo(() => ({ templateId: id }), [id]);
  const { state, retry } = useCall('previewTeamTemplate', input);
  if (state.phase === 'failed') {
    return <ErrorMessage error={state.error} action={{ label: say('common.tryAgain'), run: retry }} />;
  }
  return (
    <>
      {sections.length > 0 && <SectionOutline sections={sections} required={requiredSections} />}
      <DocumentPreview
        title={say('picker.previewOf', { name })}
        document={state.phase === 'ready' ? state.value.document : null}
      />
    </>
  );
}
