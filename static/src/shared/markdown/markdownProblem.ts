import { largestCallBytes, largestMarkdownBytes } from '../../../../src/contract/limits';
import { say } from '../../words/say';

/** Leaves room for what goes along with the Markdown. */
const largestSentBytes = largestCallBytes - 5_000;

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** Says a number of bytes, such as "412 KB". */
export const sayKilobytes = (bytes: number) => say('markdown.kilobytes', { size: Math.ceil(bytes / 1000) });

/** Says why Markdown is too large to be converted; `undefined` where it is not. */
export function markdownProblem(markdown: string): string | undefined {
  const bytes = bytesOf(markdown);
  if (bytes > largestMarkdownBytes) {
    return say('markdown.tooLarge', { size: sayKilobytes(bytes), most: sayKilobytes(largestMarkdownBytes) });
  }
  // Quotes, backslashes and line breaks take two bytes each on their way.
  const sent = bytesOf(JSON.stringify(markdown));
  if (sent <= largestSentBytes) return undefined;
  return say('markdown.tooLargeToSend', { size: sayKilobytes(sent), most: sayKilobytes(largestSentBytes) });
}
