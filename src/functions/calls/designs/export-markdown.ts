import { Failure } from '../../../errors/failure';
import { withoutMacro } from '../../../features/reading/macro';
import { message } from '../../../i18n/message';
import type { Handler } from '../../runtime/answering';
import { kilobytes } from '../../../features/designs/kilobytes';
import { documentOf, pageForCaller } from '../../../features/designs/page';

/** What a call may answer, less what goes around it. */
const largestAnswerBytes = 4_900_000;

export const exportMarkdown: Handler<'exportMarkdown'> = async ({ pageId }) => {
  const page = await pageForCaller(pageId);
  // Loaded when first needed: most calls of the functions that can convert do not.
  const { adfToMarkdown } = await import(/* webpackMode: "eager" */ '../../../adf/markdown/adf-to-markdown');
  const { markdown, named } = adfToMarkdown(withoutMacro(documentOf(page)));
  const bytes = Buffer.byteLength(JSON.stringify(markdown));
  if (bytes > largestAnswerBytes) {
    throw new Failure(
      'too-large',
      message('export.tooLarge.message', {
        title: page.title,
        size: kilobytes(bytes),
        most: kilobytes(largestAnswerBytes),
      }),
      message('export.tooLarge.advice'),
    );
  }
  return { fileName: fileNameOf(page.title), markdown, named };
};

/** A title as the name of a file, on any system. */
export function fileNameOf(title: string): string {
  const name = title
    .replace(/[\p{Cc}\p{Cs}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${Array.from(name).slice(0, 100).join('').trimEnd() || 'Page'}.md`;
}
