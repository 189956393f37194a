import type { Day } from '../../../adf/day';
import type { AdfNode } from '../../../contract/adf-node';
import { dueOfText } from '../dates/due';
import { flatText, sliceOf } from '../inline/flat';
import type { Line } from '../inline/lines';
import { fieldNamed } from '../vocabulary/fields';

const bracketAtEnd = /\s*[([（]([^()[\]（）]{1,120})[)\]）]\s*[.。]?\s*$/u;
const longest = 140;

/**
 * What brackets at the end of an item's words say of it, where each part of them is a field: “(owner: Ann, due 2026-04-01)”.
 * Undefined where they say anything else.
 */
export function asideOfWords(
  content: readonly AdfNode[],
  near: Day | undefined,
): { content: AdfNode[]; lines: Line[] } | undefined {
  const text = flatText(content);
  const end = text.slice(-longest);
  const found = bracketAtEnd.exec(end);
  if (!found || text.length - end.length + found.index === 0) return undefined;
  const lines = fieldsIn(found[1] ?? '', near);
  return lines && { content: sliceOf(content, 0, text.length - end.length + found.index), lines };
}

/** The fields that words say one after another; undefined where a part of them is none. */
export function fieldsIn(words: string, near: Day | undefined): Line[] | undefined {
  const lines = words.split(/[,;、；|](?: |$)| [–—] /u).map((part) => fieldIn(part.trim(), near));
  return lines.every((line) => line !== undefined) ? lines : undefined;
}

function fieldIn(part: string, near: Day | undefined): Line | undefined {
  const [, labelled, value = ''] = /^(\p{L}[\p{L} ’'-]{0,30}?)\s*[:：]\s*(\S.*)$/u.exec(part) ?? [];
  if (labelled !== undefined && isField(labelled)) return line(labelled, value);
  if (/^@[\p{L}\p{N}][\p{L}\p{N}._-]{0,40}$/u.test(part)) return line('owner', part);
  // Without a colon, a label is believed where its value can be nothing else.
  const [, word, rest = ''] = /^(\p{L}+) (\S.*)$/u.exec(part) ?? [];
  const field = word === undefined ? undefined : fieldNamed(word);
  if (word !== undefined && field === 'due' && saysDay(rest, near)) return line(word, rest);
  if (word !== undefined && field === 'owner' && /^@?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2}$/u.test(rest))
    return line(word, rest);
  return undefined;
}

const line = (label: string, text: string): Line => ({ label, content: [{ type: 'text', text }] });

const isField = (label: string): boolean => {
  const field = fieldNamed(label);
  return field !== undefined && field !== 'dependsOn' && field !== 'start';
};

const saysDay = (words: string, near: Day | undefined): boolean => {
  const due = dueOfText(words, near);
  return due !== undefined && !('notADay' in due);
};

/** A value without what goes on to say another field: the owner “Ann, due 2026-04-01”. */
export function partedValue(content: readonly AdfNode[], near: Day | undefined): { value: AdfNode[]; lines: Line[] } {
  const text = flatText(content);
  const comma = text.length > longest ? -1 : text.search(/[,;、；] /u);
  const lines = comma > 0 ? fieldsIn(text.slice(comma + 2).replace(/\)$/, ''), near) : undefined;
  return lines ? { value: sliceOf(content, 0, comma), lines } : { value: [...content], lines: [] };
}
