import type { AdfDocument } from '../src/contract/adf-node';
import { markdownToAdf } from '../src/adf/markdown/markdown-to-adf';
import { formatMessage } from '../src/i18n/format';
import { adfIn } from './adf-input';
import { type Format, formatOf } from './format';
import { type Input, textOf } from './input';
import { numberedIds } from './numbered-ids';
import { say } from './output';

export interface DocumentInput {
  document: AdfDocument;
  format: Format;
}

/** An input as a document. What had to be repaired is said, unless `quiet`. */
export async function documentOf(input: Input, options: { from?: Format; quiet: boolean }): Promise<DocumentInput> {
  const text = await textOf(input);
  const format = options.from ?? formatOf(input, text);
  if (format === 'adf') return { document: adfIn(text), format };
  const { document, repairs } = markdownToAdf(text, { newId: numberedIds(), mentions: 'kept' });
  if (!options.quiet) {
    for (const { line, what, done } of repairs)
      say(
        line === undefined ? input.shownAs : `${input.shownAs}:${line}`,
        `${formatMessage(what)}: ${formatMessage(done)}`,
      );
  }
  return { document, format };
}
