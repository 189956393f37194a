import { useCallback, useEffect, useState } from 'react';
import type { ApiError, ApiInput, ApiName, ApiOutput } from '../../../src/contract/api';
import { toApiError } from '../bridge/ApiFailure';
import { call } from '../bridge/call';

const typingPause = 500;

type Answer<Name extends ApiName> = { to: ApiInput<Name>; output: ApiOutput<Name> };
type Failure<Name extends ApiName> = { to: ApiInput<Name>; error: ApiError };

export type PausedCall<Name extends ApiName> = {
  /** The last there was, which stays while the next is awaited. `to`: what it answers. */
  answer: Answer<Name> | null;
  error: ApiError | null;
  waiting: boolean;
  retry: () => void;
};

/** Makes a call once `input` has been the same object for a moment; with `null`, none. */
export function usePausedCall<Name extends ApiName>(name: Name, input: ApiInput<Name> | null): PausedCall<Name> {
  const [answer, setAnswer] = useState<Answer<Name> | null>(null);
  const [failure, setFailure] = useState<Failure<Name> | null>(null);
  const [tries, setTries] = useState(0);

  useEffect(() => {
    if (input === null) return;
    let outdated = false;
    const make = async () => {
      try {
        const output = await call(name, input);
        if (outdated) return;
        setAnswer({ to: input, output });
        setFailure(null);
      } catch (thrown) {
        if (!outdated) setFailure({ to: input, error: toApiError(thrown) });
      }
    };
    const timer = setTimeout(() => void make(), typingPause);
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [name, input, tries]);

  const retry = useCallback(() => {
    setFailure(null);
    setTries((before) => before + 1);
  }, []);

  return {
    answer,
    error: failure !== null && failure.to === input ? failure.error : null,
    waiting: input !== null && answer?.to !== input && failure?.to !== input,
    retry,
  };
}
