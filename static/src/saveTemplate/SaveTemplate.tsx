import { useMemo, useState } from 'react';
import type { ApiOutput } from '../../../src/contract/api';
import { DialogFrame } from '../shared/DialogFrame';
import { ErrorMessage } from '../shared/ErrorMessage';
import { FieldsSkeleton } from '../shared/fields/FieldsSkeleton';
import { readPlace } from '../shared/readPlace';
import { Skeleton } from '../shared/Skeleton';
import { WhoManages } from '../shared/templates/WhoManages';
import { useCall } from '../shared/useCall';
import { useForgeContext } from '../shared/Viewer';
import { say } from '../words/say';
import { SavedTemplate } from './SavedTemplate';
import { SaveTemplateForm } from './SaveTemplateForm';
import styles from './SaveTemplateForm.module.css';

/** The dialog on a page that makes it a template of its space. */
export function SaveTemplate() {
  const title = say('saveTemplate.title');
  const context = useForgeContext();
  const { pageId, spaceId, spaceKey } = useMemo(() => readPlace(context), [context]);
  const input = useMemo(() => ({ spaceId: spaceId ?? '' }), [spaceId]);
  const { state, retry } = useCall('listTeamTemplates', input);
  const [saved, setSaved] = useState<ApiOutput<'saveTeamTemplate'> | null>(null);

  if (saved !== null) return <SavedTemplate saved={saved} spaceKey={spaceKey} />;
  if (state.phase === 'ready' && state.value.canManage) {
    return (
      <SaveTemplateForm
        title={title}
        pageId={pageId ?? ''}
        spaceId={input.spaceId}
        templates={state.value.templates}
        onSaved={setSaved}
      />
    );
  }
  return (
    <DialogFrame title={title} closeLabel={say('common.close')}>
      {state.phase === 'loading' && (
        <div role="status" aria-label={say('templates.reading')} className={styles.columns}>
          <FieldsSkeleton count={4} />
          <Skeleton width="60%" />
        </div>
      )}
      {state.phase === 'failed' && (
        <ErrorMessage error={state.error} action={{ label: say('common.tryAgain'), run: retry }} />
      )}
      {state.phase === 'ready' && <WhoManages />}
    </DialogFrame>
  );
}
