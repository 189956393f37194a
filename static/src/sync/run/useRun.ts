import { useEffect, useRef, useState } from 'react';
import { call } from '../../bridge/call';
import { applySteps, type Calls, type RunState, type Sides } from './applySteps';
import { beginning, retrying, type SyncProgress } from './SyncProgress';

export type Run = {
  /** `null` before it begins. */
  state: RunState | null;
  stopping: boolean;
  /** `sharesWith`: the project whose people may read texts of this page, where the person confirmed it. */
  start: (steps: readonly string[], sides: Sides, sharesWith: string | undefined) => void;
  /** Ends it after the slice at work. What is done stays done. */
  stop: () => void;
  /** Does what remains, and once more what failed. */
  goOn: () => void;
};

const wait = (seconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, seconds * 1000);
  });

/** Runs the chosen steps of a sync. */
export function useRun(pageId: string): Run {
  const [state, setState] = useState<RunState | null>(null);
  const [stopping, setStopping] = useState(false);
  const sides = useRef<Sides>({});
  const confirmed = useRef<{ sharesWith?: string }>({});
  /** The number of the run that is to end. */
  const unwanted = useRef(0);
  const latest = useRef(0);

  useEffect(
    () => () => {
      latest.current += 1;
    },
    [],
  );

  const run = async (from: SyncProgress) => {
    const number = ++latest.current;
    const calls: Calls = {
      apply: (steps, wanted) => call('applySync', { pageId, steps, sides: wanted, ...confirmed.current }),
      wait,
    };
    for await (const next of applySteps(from, sides.current, calls)) {
      if (number !== latest.current) return;
      if (unwanted.current === number && (next.phase === 'running' || next.phase === 'waiting')) {
        setState({ phase: 'stopped', progress: next.progress });
        break;
      }
      setState(next);
    }
    setStopping(false);
  };

  const stop = () => {
    if (state?.phase === 'waiting') {
      latest.current += 1;
      setState({ phase: 'stopped', progress: state.progress });
      return;
    }
    unwanted.current = latest.current;
    setStopping(true);
  };

  return {
    state,
    stopping,
    start: (steps, chosenSides, sharesWith) => {
      sides.current = chosenSides;
      confirmed.current = sharesWith === undefined ? {} : { sharesWith };
      void run(beginning(steps));
    },
    stop,
    goOn: () => {
      if (state !== null) void run(retrying(state.progress));
    },
  };
}
