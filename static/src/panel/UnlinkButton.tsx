import type { DesignSummary } from '../../../src/contract/api';
import { call } from '../bridge/call';
import { ConfirmButton } from '../shared/ConfirmButton';
import { say } from '../words/say';

type Props = { design: DesignSummary; onUnlinked: (design: DesignSummary) => void };

/** Takes a design off the epic, after asking. */
export function UnlinkButton({ design, onUnlinked }: Props) {
  return (
    <ConfirmButton
      label={say('panel.unlink')}
      name={say('panel.unlinkTitle', { title: design.title })}
      question={say('panel.unlinkQuestion')}
      declineLabel={say('common.keepIt')}
      run={async () => {
        await call('unlinkDesign', { pageId: design.pageId });
        onUnlinked(design);
      }}
    />
  );
}
