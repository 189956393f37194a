import type { AdfDocument, AdfMark, AdfNode } from '../../web/adf/node';

/** Words that somebody chose on a page, as Confluence names them: by what they say, and which of its matches is meant. */
export interface ChosenWords {
  textSelection: string;
  textSelectionMatchCount: number;
  textSelectionMatchIndex: number;
}

/** The document with these words marked; nothing where it does not say them that often. */
export function withMarkedWords(document: AdfDocument, words: ChosenWords, mark: AdfMark): AdfDocument | undefined {
  const starts = matchesOf(words.textSelection, document.content.map(commentableText).join(''));
  const start = starts[words.textSelectionMatchIndex];
  if (start === undefined || starts.length !== words.textSelectionMatchCount) return undefined;
  const end = start + words.textSelection.length;
  let read = 0;
  const marked = (node: AdfNode): AdfNode[] => {
    if (node.text !== undefined) {
      const from = read;
      read += node.text.length;
      return parts(node, node.text, start - from, end - from, mark);
    }
    return [isCommentable(node) && node.content ? { ...node, content: node.content.flatMap(marked) } : node];
  };
  return { ...document, content: document.content.flatMap(marked) };
}

const isCommentable = ({ type }: AdfNode) => type !== 'codeBlock';

/** What a node says, as Confluence looks for matches: one text after the other, without what stands between them. */
const commentableText = (node: AdfNode): string =>
  node.text ?? (isCommentable(node) ? (node.content ?? []).map(commentableText).join('') : '');

function matchesOf(sought: string, text: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + sought.length)) starts.push(at);
  return starts;
}

/** A text with the mark on what lies between two places; they may lie outside of it. */
function parts(node: AdfNode, text: string, start: number, end: number, mark: AdfMark): AdfNode[] {
  const from = Math.max(start, 0);
  const to = Math.min(end, text.length);
  if (from >= to) return [node];
  const marked = { ...node, text: text.slice(from, to), marks: [...(node.marks ?? []), mark] };
  return [{ ...node, text: text.slice(0, from) }, marked, { ...node, text: text.slice(to) }].filter(
    (part) => part.text !== '',
  );
}
