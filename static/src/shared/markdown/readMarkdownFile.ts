import { largestMarkdownBytes } from '../../../../src/limits';
import { sayTooLarge } from './markdownProblem';

export type MarkdownFile = { ok: true; name: string; markdown: string } | { ok: false; problem: string };

/** Reads a file that a person chose or dropped, or says why it cannot be Markdown. */
export async function readMarkdownFile(file: File): Promise<MarkdownFile> {
  const { name } = file;
  if (file.size > largestMarkdownBytes) return { ok: false, problem: sayTooLarge(name, file.size) };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { ok: false, problem: `${name} could not be read. Check that it is a file that you may open.` };
  }
  try {
    return { ok: true, name, markdown: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, problem: `${name} is not text in UTF-8. Save it as such, or paste its text.` };
  }
}
