import type { AdfDocument } from '../adf/node';
import type { Repair } from '../api';
import { asMacroBody } from '../design/macro-body';
import { Failure } from '../failure';
import { largestMarkdownBytes } from '../limits';
import { kilobytes } from './kilobytes';

/** Markdown as a document that can stand in the macro, and what had to change for it. */
export async function documentOfMarkdown(markdown: string): Promise<{ document: AdfDocument; repairs: Repair[] }> {
  const bytes = Buffer.byteLength(markdown);
  if (bytes > largestMarkdownBytes) {
    throw new Failure(
      'too-large',
      `The Markdown is ${kilobytes(bytes)}, and ${kilobytes(largestMarkdownBytes)} can be converted at once.`,
      'Split it into several pages, or leave out what is embedded in it.',
    );
  }
  // Loaded when first needed: most calls of the functions that can convert do not.
  const { markdownToAdf } = await import(/* webpackMode: "eager" */ '../adf/markdown/markdown-to-adf');
  const converted = markdownToAdf(markdown);
  const fitted = asMacroBody(converted.document);
  return { document: fitted.document, repairs: [...converted.repairs, ...fitted.repairs] };
}
