import { view } from '@forge/bridge';
import { useRef, useState } from 'react';
import type { AdfDocumentJson, ApiError, MacroConfig } from '../../../src/contract/api';
import { ApiFailure, toApiError } from '../bridge/ApiFailure';
import { say } from '../words/say';

/** What the macro becomes. Without `body`, the text on the page stays as it is. */
export type Submission = { config: MacroConfig; body?: AdfDocumentJson };

const refused = (): ApiError => ({
  code: 'unexpected',
  message: say('picker.refused.message'),
  advice: say('picker.refused.advice'),
});

/** Hands a submission to the editor, once however often it is asked to. */
export function useSubmit(prepare: () => Promise<Submission>) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const submitted = useRef(false);

  const submit = async () => {
    if (submitted.current) return;
    submitted.current = true;
    setBusy(true);
    setError(null);
    try {
      const submission = await prepare();
      await view.submit(submission).catch(() => {
        throw new ApiFailure(refused());
      });
    } catch (thrown) {
      setError(toApiError(thrown));
      submitted.current = false;
      setBusy(false);
    }
  };
  return { busy, error, submit: () => void submit() };
}
