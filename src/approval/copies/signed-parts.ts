import type { AdfNode } from '../../adf/node';
import { dueOfText } from '../../design/dates/due';
import { saysOnlyPrompts } from '../../design/inline/words';
import { type InlineRange, lettersOf, nodesIn, trimmed } from './inline-range';

/** A line such as “Ada Park - 2026-04-15”, in its parts. */
export interface SignedParts {
  person: InlineRange;
  /** Undefined where the line names no day and asks for none. */
  day: InlineRange | undefined;
  /** The day with what parts it from the person: “ - ”, or brackets. */
  partedDay: InlineRange | undefined;
  end: number;
}

const parting = /[\s,(–—-]*$/;
const openings = / - | – | — |, | \(/g;

export function signedPartsOf(content: readonly AdfNode[], range: InlineRange): SignedParts {
  const whole = trimmed(content, range);
  const letters = lettersOf(content).slice(whole.start, whole.end);
  const day = dayIn(content, whole, letters);
  if (!day) {
    const words = letters.slice(0, letters.search(openings) < 0 ? letters.length : letters.search(openings));
    const named = { start: whole.start, end: whole.start + words.length };
    return { person: mentionsIn(content, whole) ?? named, day, partedDay: day, end: whole.end };
  }
  const start = whole.start + letters.slice(0, day.start - whole.start).replace(parting, '').length;
  const closing = letters.slice(day.end - whole.start).startsWith(')') ? 1 : 0;
  const before = { start: whole.start, end: start };
  return {
    person: mentionsIn(content, before) ?? before,
    day,
    partedDay: { start, end: day.end + closing },
    end: whole.end,
  };
}

/** From the first person mentioned to the last. */
function mentionsIn(content: readonly AdfNode[], range: InlineRange): InlineRange | undefined {
  const mentions = nodesIn(content, range).filter(({ node }) => node.type === 'mention');
  const [first, last] = [mentions[0], mentions.at(-1)];
  return first && last && { start: first.start, end: last.end };
}

/** Where a line has its day, or asks for one: a date, a prompt at its end, or words after the person. */
function dayIn(content: readonly AdfNode[], whole: InlineRange, letters: string): InlineRange | undefined {
  const nodes = nodesIn(content, whole);
  const date = nodes.find(({ node }) => node.type === 'date');
  if (date) return { start: date.start, end: date.end };
  const atEnd = whole.start + letters.replace(/\)$/, '').length;
  const prompt = nodes.find(
    ({ node, start, end }) => node.type === 'placeholder' && start > whole.start && end === atEnd,
  );
  if (prompt) return { start: prompt.start, end: prompt.end };
  for (const { 0: opening, index } of letters.matchAll(openings)) {
    const words = letters.slice(index + opening.length).replace(/\)$/, '');
    if (saysDay(words) || asksForDay(words)) {
      const start = whole.start + index + opening.length;
      return { start, end: start + words.length };
    }
  }
  return undefined;
}

/** Whether words are a day. */
export function saysDay(words: string): boolean {
  const due = dueOfText(words, undefined);
  return due !== undefined && 'day' in due;
}

const asksForDay = (words: string): boolean => saysOnlyPrompts([{ type: 'text', text: words }]);
