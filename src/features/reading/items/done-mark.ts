import type { AdfNode } from '../../../contract/adf-node';
import { flatText, hasMarkAt, sliceOf } from '../inline/flat';
import { doneWordPattern, saysDone } from '../vocabulary/done-words';
import { isItemStatus } from '../vocabulary/status-words';

/** A line without the mark that says that its item is done: “✅ Which queue?”, “Which queue? (resolved)”. */
export interface Marked {
  content: AdfNode[];
  isDone: boolean;
  /** What stands behind the mark: “Which queue? RESOLVED: SQS”. */
  rest: AdfNode[];
}

const longestMark = 120;

/** Finds the mark that a line carries before or after its words, whatever its form; code says nothing of its item. */
export function withoutDoneMark(content: readonly AdfNode[]): Marked {
  const before = leadingMark(content);
  const after = trailingMark(before?.content ?? content);
  if (after) return { content: after.content, isDone: true, rest: after.rest };
  return { content: before?.content ?? [...content], isDone: before?.isDone ?? false, rest: [] };
}

const tick = /^\s*(?:[✅✔☑]\uFE0F?\s*)+(?=\S)/u;
const bracket = /^\s*[[(【]([^[\]()【】]{1,80})[\])】]\s*(?:[:：–—-]\s*)?(?=\S)/u;
const word = new RegExp(`^\\s*(?:${doneWordPattern})(?![\\p{L}\\p{N}])`, 'iu');

/** “✅ …”, “[Resolved] …”, “Resolved (2026-03-01): …”: marks that something follows. */
function leadingMark(content: readonly AdfNode[]): Omit<Marked, 'rest'> | undefined {
  const text = flatText(content);
  const ticked = tick.exec(text)?.[0].length;
  if (ticked !== undefined) {
    const rest = sliceOf(content, ticked);
    const next = leadingMark(rest);
    return { content: next?.content ?? rest, isDone: true };
  }
  const inBrackets = bracket.exec(text);
  if (inBrackets) {
    const [all, status = ''] = inBrackets;
    const isDone = saysDone(status);
    return isDone || isItemStatus(status) ? { content: sliceOf(content, all.length), isDone } : undefined;
  }
  const status = word.exec(text)?.[0];
  if (status === undefined) return undefined;
  if (isBoldAlone(content, status, text)) return { content: sliceOf(content, status.length), isDone: saysDone(status) };
  const start = text.slice(0, longestMark);
  const colon = /^[^:：?？]*(?:[:：](?=[\s*])\s*| [–—] )/u.exec(start)?.[0];
  if (colon === undefined || colon.length >= text.length) return undefined;
  const isDone = saysDone(colon.replace(/\s*[:：–—]\s*$/u, ''));
  return isDone ? { content: sliceOf(content, colon.length), isDone } : undefined;
}

/** “**RESOLVED** We keep the queue”: the word alone is bold, and a sentence begins behind it. */
const isBoldAlone = (content: readonly AdfNode[], status: string, text: string): boolean =>
  /^\s+[\p{Lu}\p{Lo}“"]/u.test(text.slice(status.length)) &&
  hasMarkAt(content, status.length - 1, 'strong') &&
  !hasMarkAt(content, status.length + 1, 'strong') &&
  saysDone(status);

/** Where the words of an item can end and what is said of it begins. */
const wordIn = new RegExp(`(?:${doneWordPattern})(?![\\p{L}\\p{N}])`, 'giu');
const closing = /(?:[.?!。？！:：)\]”"~*]\s*|\s[–—-]{1,2}\s*|\s(?:→|⇒|->)\s*|\n\s*)$/u;
const bracketAtEnd = /\s*[([（【]([^()[\]（）【】]{1,100})[)\]）】]\s*[.。]?\s*$/u;
const tickAtEnd = /\s*(?:[–—-]\s*)?[✅✔☑]\uFE0F?\s*$/u;

/** “… (resolved)”, “… — Resolved. SQS”, “… ✅”, “… RESOLVED: SQS”. */
function trailingMark(content: readonly AdfNode[]): { content: AdfNode[]; rest: AdfNode[] } | undefined {
  const text = flatText(content);
  const cut = (at: number, from = text.length) => ({
    content: sliceOf(content, 0, at),
    rest: sliceOf(content, from),
  });
  const end = text.slice(-longestMark);
  const offset = text.length - end.length;
  for (const pattern of [bracketAtEnd, tickAtEnd]) {
    const found = pattern.exec(end);
    const isMark = found && (found[1] === undefined || saysDone(found[1]));
    if (isMark && offset + found.index > 0) return cut(offset + found.index);
  }
  const ticked = /[?？]["”’)*]*\s*[✅✔☑]\uFE0F?\s+/u.exec(text);
  if (ticked) return cut(ticked.index + 1, ticked.index + ticked[0].length);
  for (const { 0: found, index } of text.matchAll(wordIn)) {
    const before = text.slice(Math.max(0, index - 8), index);
    const isBold = hasMarkAt(content, index, 'strong') && !hasMarkAt(content, index - 1, 'strong');
    if (index === 0 || hasMarkAt(content, index, 'code') || !(closing.test(before) || isBold)) continue;
    const after = text.slice(index, index + longestMark);
    const phrase = /^[^:：.。!\n]*?(?:[:：.。!\n]|\s[–—-]\s|$)/u.exec(after)?.[0] ?? found;
    if (phrase.length === longestMark && text.length > index + longestMark) continue;
    if (!saysDone(phrase.replace(/(?:[:：.。!\n]|\s[–—-]\s)$/u, ''))) continue;
    const at = index - (/[\s([–—→⇒>-]*$/u.exec(before)?.[0].length ?? 0);
    if (text.slice(0, at).trim() === '') continue;
    return cut(at, index + phrase.length);
  }
  return undefined;
}
