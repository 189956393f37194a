import type { DesignSummary } from '../../../src/api';
import { call } from '../bridge/call';
import { ConfirmButton } from '../shared/ConfirmButton';

type Props = { design: DesignSummary; onUnlinked: (design: DesignSummary) => void };

/** Takes a design off the epic, after asking. */
export function UnlinkButton({ design, onUnlinked }: Props) {
  return (
    <ConfirmButton
      label="Unlink"
      name={`Unlink ${design.title}`}
      question="Unlink this design from the epic? The page and its tickets stay."
      declineLabel="Keep it"
      run={async () => {
        await call('unlinkDesign', { pageId: design.pageId });
        onUnlinked(design);
      }}
    />
  );
}
