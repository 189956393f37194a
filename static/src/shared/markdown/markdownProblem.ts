import { largestMarkdownBytes } from '../../../../src/limits';

/** A call carries 500 KB of JSON; this leaves room for what goes along with the Markdown. */
const largestSentBytes = 490_000;

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** Says a number of bytes, such as "412 KB". */
export const sayKilobytes = (bytes: number) => `${Math.ceil(bytes / 1000)} KB`;

/** Says why Markdown is too large to be converted; `undefined` where it is not. */
export function markdownProblem(markdown: string): string | undefined {
  const bytes = bytesOf(markdown);
  if (bytes > largestMarkdownBytes) return sayTooLarge('This', bytes);
  // Quotes, backslashes and line breaks take two bytes each on their way.
  const sent = bytesOf(JSON.stringify(markdown));
  if (sent <= largestSentBytes) return undefined;
  return `With its quotes and line breaks this takes ${sayKilobytes(sent)} to send; at most ${sayKilobytes(largestSentBytes)} can be sent. ${advice}`;
}

/** Says that a document is larger than what is converted. `what`: the beginning of the sentence, such as "This". */
export const sayTooLarge = (what: string, bytes: number) =>
  `${what} is ${sayKilobytes(bytes)} of Markdown; at most ${sayKilobytes(largestMarkdownBytes)} can be converted. ${advice}`;

const advice = 'Leave parts out, or make two documents of it.';
