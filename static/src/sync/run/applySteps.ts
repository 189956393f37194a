import type { ApiError, SyncReport, SyncSide } from '../../../../src/contract/api';
import { toApiError } from '../../bridge/ApiFailure';
import { say } from '../../words/say';
import { addReport, type SyncProgress } from './SyncProgress';

export type Sides = Readonly<Record<string, SyncSide>>;

export type RunState =
  | { phase: 'running'; progress: SyncProgress }
  /** A product asked to wait; the sync goes on by itself after `seconds`. */
  | { phase: 'waiting'; progress: SyncProgress; error: ApiError; seconds: number }
  | { phase: 'stopped'; progress: SyncProgress }
  | { phase: 'failed'; progress: SyncProgress; error: ApiError }
  | { phase: 'finished'; progress: SyncProgress };

export type Calls = {
  apply: (steps: string[], sides: Record<string, SyncSide>) => Promise<SyncReport>;
  wait: (seconds: number) => Promise<void>;
};

/** Keeps the payload of a call below the 500 KB that one may carry. */
const stepsPerCall = 500;

/** A person does not sit and watch for longer. */
const longestWaitSeconds = 60;

/** Calls in a row that may get nothing done. */
const patience = 5;

const stuck = (): ApiError => ({
  code: 'unexpected',
  message: say('sync.run.stuck.message'),
  advice: say('sync.run.stuck.advice'),
});

/** Does what remains, slice by slice, and says before each where it stands. Ends in a state that is not running. */
export async function* applySteps(
  start: SyncProgress,
  sides: Sides,
  { apply, wait }: Calls,
): AsyncGenerator<RunState, void> {
  let progress = start;
  let idleCalls = 0;
  while (progress.remaining.length > 0) {
    yield { phase: 'running', progress };
    const before = progress.remaining.length;
    const sent = progress.remaining.slice(0, stepsPerCall);
    let error: ApiError | null;
    try {
      const report = await apply(sent, sidesOf(sent, sides));
      progress = addReport(progress, sent, report);
      error = report.stopped;
    } catch (thrown) {
      error = toApiError(thrown);
    }
    if (error !== null) {
      const seconds = shortWait(error);
      if (seconds === null || idleCalls === patience) {
        yield { phase: 'failed', progress, error };
        return;
      }
      yield { phase: 'waiting', progress, error, seconds };
      await wait(seconds);
    }
    idleCalls = progress.remaining.length < before ? 0 : idleCalls + 1;
    if (idleCalls > patience) {
      yield { phase: 'failed', progress, error: stuck() };
      return;
    }
  }
  yield { phase: 'finished', progress };
}

const sidesOf = (steps: readonly string[], sides: Sides): Record<string, SyncSide> =>
  Object.fromEntries(
    steps.flatMap((id) => {
      const side = sides[id];
      return side === undefined ? [] : [[id, side]];
    }),
  );

function shortWait({ code, retryAfter }: ApiError): number | null {
  return code === 'rate-limited' && retryAfter !== undefined && retryAfter <= longestWaitSeconds ? retryAfter : null;
}
