import { call } from '../bridge/call';
import { ConfirmButton } from '../shared/ConfirmButton';
import { useCanWrite } from '../shared/license';
import { Message } from '../shared/Message';
import { say } from '../words/say';

/** Says that pages are linked which can’t be found, and offers to unlink them. */
export function MissingDesigns({ onUnlinked }: { onUnlinked: () => void }) {
  const canWrite = useCanWrite();
  return (
    <Message kind="information">
      <p>{say('panel.missing.text')}</p>
      {canWrite && (
        <ConfirmButton
          label={say('panel.unlink')}
          name={say('panel.missing.name')}
          question={say('panel.missing.question')}
          declineLabel={say('common.keepThem')}
          run={async () => {
            await call('unlinkMissingDesigns', {});
            onUnlinked();
          }}
        />
      )}
    </Message>
  );
}
