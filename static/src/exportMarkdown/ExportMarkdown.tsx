import { useMemo } from 'react';
import { DialogFrame } from '../shared/DialogFrame';
import { ErrorMessage } from '../shared/ErrorMessage';
import { readPlace } from '../shared/readPlace';
import { Skeleton } from '../shared/Skeleton';
import { useCall } from '../shared/useCall';
import { useForgeContext } from '../shared/Viewer';
import { say } from '../words/say';
import { MarkdownExport } from './MarkdownExport';

/** The dialog on a page that gives it as Markdown. */
export function ExportMarkdown() {
  const context = useForgeContext();
  const input = useMemo(() => ({ pageId: readPlace(context).pageId ?? '' }), [context]);
  const { state, retry } = useCall('exportMarkdown', input);
  return (
    <DialogFrame title={say('export.title')} closeLabel={say('common.close')}>
      {state.phase === 'loading' && (
        <div role="status" aria-label={say('export.converting')}>
          <Skeleton width="80%" />
        </div>
      )}
      {state.phase === 'failed' && (
        <ErrorMessage error={state.error} action={{ label: say('common.tryAgain'), run: retry }} />
      )}
      {state.phase === 'ready' && <MarkdownExport {...state.value} />}
    </DialogFrame>
  );
}
