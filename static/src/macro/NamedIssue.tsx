import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { ApiError, NamedIssue as Named } from '../../../src/contract/api';
import { toApiError } from '../bridge/ApiFailure';
import { call } from '../bridge/call';
import { ErrorMessage } from '../shared/ErrorMessage';
import { useCanWrite } from '../shared/license';
import { LinkNotice } from '../shared/LinkNotice';
import { Message } from '../shared/Message';
import { say } from '../words/say';

type Props = { named: Named; refresh: () => Promise<void> };

/** Says that the page names an issue that it is not linked to, and offers to link them. */
export function NamedIssue({ named: { issue, canLink, answer }, refresh }: Props) {
  const canWrite = useCanWrite();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const epicKey = issue.key;

  const link = async () => {
    setBusy(true);
    setError(null);
    try {
      await call('requestLink', { epicId: issue.id, from: 'header' });
      await refresh();
    } catch (thrown) {
      setError(toApiError(thrown));
    }
    setBusy(false);
  };

  const canAsk = canWrite && (canLink || answer === null);
  return (
    <Message kind="information">
      <p>{say('macro.named', { epicKey })}</p>
      {answer === 'proposed' && !canLink && <p>{say('macro.namedProposed', { epicKey })}</p>}
      {answer === 'declined' && <p>{say('macro.namedDeclined', { epicKey })}</p>}
      {canAsk && <LinkNotice epicKey={epicKey} canEdit={canLink} />}
      {error !== null && <ErrorMessage error={error} />}
      {canAsk && (
        <div>
          <Button isLoading={busy} onClick={() => void link()}>
            {canLink ? say('macro.linkTo', { epicKey }) : say('macro.proposeLink')}
          </Button>
        </div>
      )}
    </Message>
  );
}
