import { DocumentPreview } from '../shared/document/DocumentPreview';
import { ErrorMessage } from '../shared/ErrorMessage';
import { RepairList } from '../shared/markdown/RepairList';
import { sayConversion } from '../shared/markdown/sayConversion';
import { say } from '../words/say';
import { PickerPreview } from './PickerPreview';
import type { Conversion } from './useConversion';

/** What would be inserted: what had to change, and the document as Confluence will show it. */
export function MarkdownPreview({ conversion }: { conversion: Conversion }) {
  const { source, answer, error, waiting, retry } = conversion;
  const title = say('picker.previewOfMarkdown');
  const nothing = source === null;
  const output = nothing || answer === null ? null : answer.output;
  return (
    <PickerPreview title={title}>
      <p role="status">{nothing ? say('markdown.nothingYet') : sayConversion(waiting, output?.repairs ?? null)}</p>
      {error !== null && <ErrorMessage error={error} action={{ label: say('common.tryAgain'), run: retry }} />}
      {output !== null && <RepairList repairs={output.repairs} />}
      {!nothing && (error === null || output !== null) && (
        <DocumentPreview title={title} document={output?.document ?? null} />
      )}
    </PickerPreview>
  );
}
