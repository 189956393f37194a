import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { ApiError, DesignSummary } from '../../../src/api';
import { toApiError } from '../bridge/ApiFailure';
import { call } from '../bridge/call';
import { ErrorMessage } from '../shared/ErrorMessage';
import styles from './UnlinkButton.module.css';

type Props = { design: DesignSummary; onUnlinked: (design: DesignSummary) => void };

/** Takes a design off the epic, after asking. */
export function UnlinkButton({ design, onUnlinked }: Props) {
  const [question, setQuestion] = useState<'unasked' | 'asked' | 'declined'>('unasked');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);

  const unlink = async () => {
    setBusy(true);
    setError(null);
    try {
      await call('unlinkDesign', { pageId: design.pageId });
      onUnlinked(design);
    } catch (thrown) {
      setError(toApiError(thrown));
      setBusy(false);
    }
  };

  if (question !== 'asked') {
    return (
      <Button
        appearance="subtle"
        autoFocus={question === 'declined'}
        onClick={() => {
          setQuestion('asked');
        }}
      >
        Unlink
      </Button>
    );
  }
  return (
    <div role="group" aria-label={`Unlink ${design.title}`} className={styles.question}>
      <p>Unlink this design from the epic? The page and its tickets stay.</p>
      {error !== null && <ErrorMessage error={error} />}
      <div className={styles.answers}>
        <Button autoFocus appearance="danger" isLoading={busy} onClick={() => void unlink()}>
          Unlink
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            setError(null);
            setQuestion('declined');
          }}
        >
          Keep it
        </Button>
      </div>
    </div>
  );
}
