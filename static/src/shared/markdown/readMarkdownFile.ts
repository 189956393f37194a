import { largestMarkdownBytes } from '../../../../src/contract/limits';
import { say } from '../../words/say';
import { sayKilobytes } from './markdownProblem';

export type MarkdownFile = { ok: true; name: string; markdown: string } | { ok: false; problem: string };

/** Reads a file that a person chose or dropped, or says why it cannot be Markdown. */
export async function readMarkdownFile(file: File): Promise<MarkdownFile> {
  const { name } = file;
  if (file.size > largestMarkdownBytes) return { ok: false, problem: sayTooLarge(file) };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { ok: false, problem: say('markdown.fileUnreadable', { name }) };
  }
  try {
    return { ok: true, name, markdown: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, problem: say('markdown.fileNotText', { name }) };
  }
}

const sayTooLarge = ({ name, size }: File): string =>
  say('markdown.fileTooLarge', { name, size: sayKilobytes(size), most: sayKilobytes(largestMarkdownBytes) });
