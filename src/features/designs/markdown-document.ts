import type { AdfDocument } from '../../contract/adf-node';
import type { Repair } from '../../adf/markdown/repair';
import { asMacroBody } from '../reading/macro-body';
import { Failure } from '../../errors/failure';
import { largestMarkdownBytes } from '../../contract/limits';
import { message } from '../../i18n/message';
import { kilobytes } from './kilobytes';

/** Markdown as a document that can stand in the macro, and what had to change for it. */
export async function documentOfMarkdown(markdown: string): Promise<{ document: AdfDocument; repairs: Repair[] }> {
  const bytes = Buffer.byteLength(markdown);
  if (bytes > largestMarkdownBytes) {
    throw new Failure(
      'too-large',
      message('markdown.tooLarge.message', { size: kilobytes(bytes), most: kilobytes(largestMarkdownBytes) }),
      message('markdown.tooLarge.advice'),
    );
  }
  // Loaded when first needed: most calls of the functions that can convert do not.
  const { markdownToAdf } = await import(/* webpackMode: "eager" */ '../../adf/markdown/markdown-to-adf');
  const converted = markdownToAdf(markdown);
  const fitted = asMacroBody(converted.document);
  return { document: fitted.document, repairs: [...converted.repairs, ...fitted.repairs] };
}
