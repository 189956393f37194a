import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApiError, ApiInput, ApiName, ApiOutput } from '../../../src/contract/api';
import { toApiError } from '../bridge/ApiFailure';
import { lookAhead, takeOrCall } from '../bridge/callAhead';

export type CallState<Value> =
  | { phase: 'loading' }
  | { phase: 'failed'; error: ApiError }
  /** `outdated`: reading it again failed, for this reason. */
  | { phase: 'ready'; value: Value; outdated?: ApiError };

export type UsedCall<Value> = {
  state: CallState<Value>;
  /** Starts over. */
  retry: () => void;
  /** Reads again while what is there stays on screen. */
  refresh: () => Promise<void>;
  /** Puts a value in place that another call has given. */
  replace: (value: Value) => void;
};

const isShown = <Value>(state: CallState<Value>, value: Value): boolean =>
  state.phase === 'ready' && state.value === value && state.outdated === undefined;

/** Makes a call when the surface opens and whenever `input` becomes another object. */
export function useCall<Name extends ApiName>(name: Name, input: ApiInput<Name>): UsedCall<ApiOutput<Name>> {
  const [state, setState] = useState<CallState<ApiOutput<Name>>>(() => {
    const value = lookAhead(name, input)?.value;
    return value === undefined ? { phase: 'loading' } : { phase: 'ready', value };
  });
  const latest = useRef(0);

  const read = useCallback(async () => {
    const number = ++latest.current;
    const settle = (change: (before: CallState<ApiOutput<Name>>) => CallState<ApiOutput<Name>>) => {
      if (number === latest.current) setState(change);
    };
    try {
      const value = await takeOrCall(name, input);
      settle((before) => (isShown(before, value) ? before : { phase: 'ready', value }));
    } catch (thrown) {
      const error = toApiError(thrown);
      settle((before) => (before.phase === 'ready' ? { ...before, outdated: error } : { phase: 'failed', error }));
    }
  }, [name, input]);

  const retry = useCallback(() => {
    setState({ phase: 'loading' });
    void read();
  }, [read]);

  const replace = useCallback((value: ApiOutput<Name>) => {
    latest.current += 1;
    setState({ phase: 'ready', value });
  }, []);

  useEffect(() => {
    if (lookAhead(name, input)) void read();
    else retry();
    return () => {
      latest.current += 1;
    };
  }, [name, input, read, retry]);

  return { state, retry, refresh: read, replace };
}
