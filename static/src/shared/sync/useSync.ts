import { useEffect, useRef, useState } from 'react';
import type { ApiError, SyncReport } from '../../../../src/api';
import { toApiError } from '../../bridge/ApiFailure';
import { call } from '../../bridge/call';
import { addReports } from './addReports';

export type SyncState =
  | { phase: 'idle' }
  | { phase: 'running'; report: SyncReport | null }
  | { phase: 'finished'; report: SyncReport }
  /** `report`: what was done before it failed. */
  | { phase: 'failed'; report: SyncReport | null; error: ApiError };

/** One slice handles at least one row, so no page needs more. */
const mostSlices = 1000;

const tooManySlices: ApiError = {
  code: 'unexpected',
  message: 'The sync did not come to an end.',
  advice: 'Reload the page to see what was done, then sync again.',
};

/** Syncs a design with Jira, slice by slice, until everything is done. `onEnd` runs after that, or when it fails. */
export function useSync(pageId: string, onEnd: () => void): { state: SyncState; run: () => void } {
  const [state, setState] = useState<SyncState>({ phase: 'idle' });
  const running = useRef(false);
  const gone = useRef(false);

  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  const sync = async () => {
    if (running.current) return;
    running.current = true;
    let report: SyncReport | null = null;
    setState({ phase: 'running', report });
    try {
      for (let slices = 0; report?.done !== true; slices += 1) {
        if (gone.current) return;
        if (slices === mostSlices) {
          setState({ phase: 'failed', report, error: tooManySlices });
          return;
        }
        report = addReports(report, await call('syncDesign', { pageId }));
        setState({ phase: 'running', report });
      }
      setState({ phase: 'finished', report });
    } catch (thrown) {
      setState({ phase: 'failed', report, error: toApiError(thrown) });
    } finally {
      running.current = false;
      onEnd();
    }
  };

  return { state, run: () => void sync() };
}
