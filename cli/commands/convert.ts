import type { AdfDocument } from '../../src/contract/adf-node';
import { adfToMarkdown } from '../../src/adf/markdown/adf-to-markdown';
import { formatMessage } from '../../src/i18n/format';
import { firstAdfError } from '../adf-errors';
import { documentOf } from '../document-input';
import { eachInput } from '../each-input';
import { formats } from '../format';
import { type Input, inputsOf } from '../input';
import { oneOf, parsed } from '../options';
import { say } from '../output';

/** Confluence refuses such a document, or shows it in parts. */
const invalid = (place: string, isInput: boolean): string =>
  isInput
    ? `is no valid ADF at ${place}: correct it there before you store it in Confluence`
    : `becomes no valid ADF at ${place}, which is an error of this app: report it with what you converted`;

/** Converts each input to the other format, or to the one named. */
export async function convert(args: string[]): Promise<void> {
  const { values, positionals } = parsed(args, {
    to: { type: 'string' },
    from: { type: 'string' },
    quiet: { type: 'boolean', default: false },
  });
  const to = oneOf('--to', values.to, formats);
  const from = oneOf('--from', values.from, formats);
  const { quiet } = values;

  const convertOne = async (input: Input): Promise<AdfDocument | string> => {
    const { document, format } = await documentOf(input, { quiet, ...(from && { from }) });
    const isToAdf = (to ?? (format === 'adf' ? 'markdown' : 'adf')) === 'adf';
    const place = format === 'adf' || isToAdf ? firstAdfError(document) : undefined;
    if (place !== undefined) say(input.shownAs, invalid(place, format === 'adf'));
    if (isToAdf) return document;
    const { markdown, named } = adfToMarkdown(document);
    if (!quiet) for (const what of named) say(input.shownAs, formatMessage(what));
    return markdown;
  };
  await eachInput(inputsOf(positionals), convertOne, (value) =>
    typeof value === 'string' ? value : `${JSON.stringify(value)}\n`,
  );
}
