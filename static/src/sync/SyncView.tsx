import Button from '@atlaskit/button/default/button';
import { useMemo } from 'react';
import { ErrorMessage } from '../shared/ErrorMessage';
import { useCall } from '../shared/useCall';
import { say } from '../words/say';
import { PreviewedSync } from './PreviewedSync';
import { type Place, SyncFrame } from './SyncFrame';
import { SyncSkeleton } from './SyncSkeleton';

type Props = { pageId: string; place: Place; onClose: () => void };

/** A sync from its preview to its summary. */
export function SyncView({ pageId, place, onClose }: Props) {
  const input = useMemo(() => ({ pageId }), [pageId]);
  const { state, retry } = useCall('previewSync', input);

  if (state.phase === 'ready') {
    return <PreviewedSync pageId={pageId} place={place} preview={state.value} onClose={onClose} />;
  }
  return (
    <SyncFrame
      place={place}
      step="preview"
      status={state.phase === 'loading' ? say('sync.comparing') : ''}
      actions={
        <Button appearance="subtle" onClick={onClose}>
          {say('common.close')}
        </Button>
      }
    >
      {state.phase === 'loading' ? (
        <SyncSkeleton />
      ) : (
        <ErrorMessage error={state.error} action={{ label: say('common.tryAgain'), run: retry }} />
      )}
    </SyncFrame>
  );
}
