import { useMemo } from 'react';
import { DialogFrame } from '../shared/DialogFrame';
import { ErrorMessage } from '../shared/ErrorMessage';
import { readPlace } from '../shared/readPlace';
import { Skeleton } from '../shared/Skeleton';
import { useCall } from '../shared/useCall';
import { useForgeContext } from '../shared/Viewer';
import { say } from '../words/say';
import { MarkdownExport } from './MarkdownExport';
import styles from './MarkdownExport.module.css';

/** The dialog on a page that gives it as Markdown. */
export function ExportMarkdown() {
  const context = useForgeContext();
  const input = useMemo(() => ({ pageId: readPlace(context).pageId ?? '' }), [context]);
  const { state, retry } = useCall('exportMarkdown', input);
  if (state.phase === 'ready') return <MarkdownExport {...state.value} />;
  return (
    <DialogFrame title={say('export.title')} closeLabel={say('common.close')}>
      {state.phase === 'loading' && (
        <div role="status" aria-label={say('export.converting')} className={styles.export}>
          <Skeleton width="60%" />
          <Skeleton width="80px" />
          <div className={styles.coming} />
        </div>
      )}
      {state.phase === 'failed' && (
        <ErrorMessage error={state.error} action={{ label: say('common.tryAgain'), run: retry }} />
      )}
    </DialogFrame>
  );
}
