import { markdownToAdf, type Repair } from '../../../src/adf/markdown/markdown-to-adf';
import { formatMessage } from '../../../src/i18n/format';
import type { AdfNode } from '../../../src/contract/adf-node';
import { adfErrors } from '../../../packages/local-site/adf-validator';

/** The blocks that Markdown becomes, with ids that a test can name; it throws where they are not valid. */
export const blocks = (...lines: string[]): AdfNode[] => converted(lines).document.content;

/** What is reported of Markdown, each as one line. */
export const repairs = (...lines: string[]): string[] => converted(lines).repairs.map(inOneLine);

function converted(lines: string[]): ReturnType<typeof markdownToAdf> {
  let ids = 0;
  const result = markdownToAdf(lines.join('\n'), { newId: () => `id-${++ids}`, mentions: 'kept' });
  const errors = adfErrors(result.document);
  if (errors.length > 0) throw new Error(`Not valid: ${errors.join('; ')}`);
  return result;
}

const inOneLine = ({ line, what, done }: Repair): string =>
  `${line ?? '-'}: ${formatMessage(what)}: ${formatMessage(done)}`;
