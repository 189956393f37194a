import Spinner from '@atlaskit/spinner';
import { lazy, Suspense } from 'react';
import { say } from '../../words/say';
import type { SyncDialogState } from './useSyncDialog';

const SyncView = lazy(() => import('../../sync/SyncView').then(({ SyncView }) => ({ default: SyncView })));

/** The sync in the surface itself, where its host opened no dialog. */
export function SyncInPlace({ sync, pageId }: { sync: SyncDialogState; pageId: string }) {
  if (!sync.inPlace) return null;
  return (
    <Suspense fallback={<Spinner label={say('sync.opening')} />}>
      <SyncView pageId={pageId} place="flow" onClose={sync.closeInPlace} />
    </Suspense>
  );
}
