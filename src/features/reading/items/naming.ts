import type { Day } from '../../../adf/day';
import type { AdfNode } from '../../../contract/adf-node';
import type { Due } from '../design';
import { dueOfText } from '../dates/due';
import { flatText, hasMarkAt, sliceOf } from '../inline/flat';
import { isIssueKey } from '../inline/issue';
import { isStrong, wordsOf } from '../inline/words';
import { isBareNumber, namesPhase } from '../vocabulary/phases';
import { saysNothing } from '../vocabulary/status-words';
import type { Words } from './entry';
import type { Scope } from './scope';

const unit =
  '(?:weeks?|wks?|months?|days?|hours?|hrs?|sprints?|sessions?|iterations?|wochen?|monate?n?|tage?n?|semanas?|meses|días|dias|semaines?|mois|jours?|settimane?|mesi|giorni|weken|week|maanden|dagen)';
/** Not a day, but a time nevertheless: it is kept as the author wrote it. */
const span = new RegExp(
  `^(?:~|<|>|ca\\.? )?(?:(?:week|wk|month|day|sprint|woche|monat|tag|semana|semaine|mois|settimana|mes|mês)s?n? ?[\\d –—+-]+|\\d[\\d.,]*(?: ?[-–—] ?\\d[\\d.,]*)?\\+? ?(?:working |business )?${unit}|第? ?\\d{1,3}(?: ?[-–〜～] ?\\d{1,3})? ?(?:週間?|日間?|[ヶか]月|周|天|个月)目?|after .+)$`,
  'i',
);
const points = /^\d+(?:\.\d+)? ?(?:sp|pts?|(?:story )?points?)$/i;
const bracketed = /^[[{][^\]}]*[\]}]$/;

const longestTail = 60;
const signs = [': ', ' - ', ' – ', ' — ', ' → ', ', ', '：', ' : '];
const words = [
  ' by ',
  ' on ',
  ' until ',
  ' am ',
  ' bis ',
  ' le ',
  ' el ',
  ' em ',
  ' il ',
  ' op ',
  ' until ',
  ' avant le ',
];
const partings = [...signs, ...words];

/** What a piece at the end or the start of a milestone says, besides its name. */
type Piece = { due: Due } | { ticket: { key: string } } | 'nothing' | undefined;

/**
 * The name of a milestone or phase, without the date, ticket and points that stand around it:
 * “Phase 2: Write path (PAY-12) - 5 points”, “2026-04-15: Design approved”, “Design approved (Feb 5)”.
 */
export function wordsOfMilestone(content: readonly AdfNode[], { near }: Pick<Scope, 'near'>): Words {
  const { name, behind } = boldName(content);
  const found: Words = { text: withoutNumbering(wordsOf(name)) };
  for (;;) {
    const tail = tailOf(found.text, near);
    if (!tail || (found.due && tail.says.due)) break;
    found.text = tail.before;
    Object.assign(found, tail.says);
  }
  const lead = found.due ? undefined : leadOf(found.text, near);
  const read = lead ? { ...found, ...lead } : found;
  const context = wordsOf(behind);
  return {
    ...read,
    // A sign that parts the name from what follows is no part of it, but for what an ellipsis or a question leaves open.
    text: read.text.replace(/[\s:：,;–—-]+$/u, '') || read.text,
    ...(context !== '' && { context }),
  };
}

/** The number of a section is none of the phase: “10.1 Phase 1: Write path”. */
function withoutNumbering(text: string): string {
  const bare = text.replace(/^\d{1,3}(?:\.\d{1,3}){0,3}[.)]? +/, '');
  return bare !== text && namesPhase(bare) ? bare : text;
}

const longestBehind = 60;

/** A name in bold, and a paragraph that goes on behind it: “**Beta:** In order to …”. */
function boldName(content: readonly AdfNode[]): { name: readonly AdfNode[]; behind: AdfNode[] } {
  const whole = { name: content, behind: [] };
  const first = content.find((node) => node.type !== 'text' || node.text?.trim());
  if (!first || !isStrong(first)) return whole;
  const text = flatText(content);
  let end = 0;
  for (const node of content) {
    if (!isStrong(node) && node.text?.trim() !== '') break;
    end += flatText([node]).length;
  }
  const bold = text.slice(0, end).trim();
  const sign = /^\s*[:：–—-]?\s*/u.exec(text.slice(end))?.[0] ?? '';
  const isParted = /[:：.–—]$/u.test(bold) || /[:：–—-]/u.test(sign);
  const isName = !isBareNumber(bold.replace(/[:：.–—\s]+$/u, '')) && /\p{L}{2}/u.test(bold);
  const rest = text.slice(end + sign.length).trim();
  if (!isParted || !isName || rest.length <= longestBehind || hasMarkAt(content, end + sign.length, 'strike'))
    return whole;
  return { name: sliceOf(content, 0, end), behind: sliceOf(content, end + sign.length) };
}

function tailOf(text: string, near: Day | undefined): { before: string; says: Partial<Words> } | undefined {
  for (const { before, piece } of tails(text)) {
    // After a colon it is the name that is asked for: “Phase 1: [Name]”.
    const isName = bracketed.test(piece) && text.startsWith(': ', before.length);
    const says = before === '' || isName ? undefined : pieceOf(piece, near);
    // “Phase 2: After the launch” is named by its condition: without it, only a number is left.
    if (
      says &&
      says !== 'nothing' &&
      'due' in says &&
      'notADay' in says.due &&
      /^after /i.test(piece) &&
      isBareNumber(before)
    )
      continue;
    if (says)
      return { before: says === 'nothing' ? before : withoutParting(before), says: says === 'nothing' ? {} : says };
  }
  return undefined;
}

/** “Kick-off on” was parted from its date. */
const withoutParting = (name: string): string =>
  name.replace(/(?:\s*[:：,;–—→-]|\s(?:by|on|until|due|am|bis|le|el|em|il|op))+$/iu, '') || name;

/** A date of numbers at the end needs no other sign that it is one. */
const dateAtEnd =
  /[ :：,](\d{4}-\d{2}-\d{2}(?:[ T]\d{1,2}:\d{2}(?: ?[A-Z]{2,4})?)?(?: ?(?:-|–|—|→|to) ?\d{4}-\d{2}-\d{2})?)$/;

function* tails(text: string): Generator<{ before: string; piece: string }> {
  const open = text.endsWith(')') ? text.lastIndexOf('(') : text.endsWith('）') ? text.lastIndexOf('（') : -1;
  if (open > 0 && text.length - open <= longestTail) {
    yield { before: text.slice(0, open).trim(), piece: text.slice(open + 1, -1).trim() };
  }
  const end = text.slice(-longestTail);
  const offset = text.length - end.length;
  for (const parting of partings) {
    // The first one, since a date may hold the same parting: “Ship: Feb 5 - Feb 6”.
    for (const at of [end.indexOf(parting), end.lastIndexOf(parting)]) {
      if (at < 0) continue;
      yield { before: text.slice(0, offset + at).trim(), piece: end.slice(at + parting.length).trim() };
    }
  }
  const dated = dateAtEnd.exec(end);
  if (dated?.[1] !== undefined) yield { before: text.slice(0, offset + dated.index).trim(), piece: dated[1] };
}

function leadOf(text: string, near: Day | undefined): { text: string; due: Due } | undefined {
  const start = text.slice(0, longestTail);
  for (const parting of signs) {
    for (const at of [start.indexOf(parting), start.lastIndexOf(parting)]) {
      const says = at > 0 ? pieceOf(text.slice(0, at), near) : undefined;
      const rest = at > 0 ? text.slice(at + parting.length).trim() : '';
      if (says && says !== 'nothing' && 'due' in says && rest !== '') return { text: rest, due: says.due };
    }
  }
  return undefined;
}

function pieceOf(piece: string, near: Day | undefined): Piece {
  if (isIssueKey(piece)) return { ticket: { key: piece } };
  if (points.test(piece) || bracketed.test(piece)) return 'nothing';
  if (span.test(piece) || (piece !== '' && saysNothing(piece))) return { due: { notADay: piece } };
  const due = dueOfText(piece, near);
  return due && (!('notADay' in due) || due.why !== undefined) ? { due } : undefined;
}
