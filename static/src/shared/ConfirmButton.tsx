import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { ApiError } from '../../../src/contract/api';
import { toApiError } from '../bridge/ApiFailure';
import styles from './ConfirmButton.module.css';
import { ErrorMessage } from './ErrorMessage';

type Props = {
  /** What the button does, such as "Unlink". */
  label: string;
  /** The same, and to what. */
  name: string;
  question: string;
  /** What the answer No leads to, such as "Keep it". */
  declineLabel: string;
  /** Does it; what it throws is shown. */
  run: () => Promise<void>;
};

/** A button that asks, in its place, before it does what cannot be undone. */
export function ConfirmButton({ label, name, question, declineLabel, run }: Props) {
  const [phase, setPhase] = useState<'unasked' | 'asked' | 'declined'>('unasked');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);

  const confirm = async () => {
    setBusy(true);
    setError(null);
    try {
      await run();
    } catch (thrown) {
      setError(toApiError(thrown));
      setBusy(false);
    }
  };

  if (phase !== 'asked') {
    return (
      <Button
        appearance="subtle"
        autoFocus={phase === 'declined'}
        onClick={() => {
          setPhase('asked');
        }}
      >
        {label}
      </Button>
    );
  }
  return (
    <div role="group" aria-label={name} className={styles.question}>
      <p>{question}</p>
      {error !== null && <ErrorMessage error={error} />}
      <div className={styles.answers}>
        <Button autoFocus appearance="danger" isLoading={busy} onClick={() => void confirm()}>
          {label}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            setError(null);
            setPhase('declined');
          }}
        >
          {declineLabel}
        </Button>
      </div>
    </div>
  );
}
