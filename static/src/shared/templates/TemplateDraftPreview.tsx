import { say } from '../../words/say';
import { DocumentPreview } from '../document/DocumentPreview';
import { ErrorMessage } from '../ErrorMessage';
import { RepairList } from '../markdown/RepairList';
import type { PausedCall } from '../usePausedCall';
import { sayDraft } from './sayDraft';

type Props = { title: string; draft: PausedCall<'previewTeamTemplate'> };

/** A template as it would be saved: what had to change for it, and its document. */
export function TemplateDraftPreview({ title, draft: { answer, error, waiting, retry } }: Props) {
  return (
    <>
      <p role="status">{sayDraft(waiting, answer?.output.repairs ?? null)}</p>
      {error !== null && <ErrorMessage error={error} action={{ label: say('common.tryAgain'), run: retry }} />}
      {answer !== null && <RepairList repairs={answer.output.repairs} />}
      {(error === null || answer !== null) && (
        <DocumentPreview title={title} document={answer?.output.document ?? null} />
      )}
    </>
  );
}
