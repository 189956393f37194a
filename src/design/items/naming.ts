import type { Day } from '../../adf/day';
import type { AdfNode } from '../../adf/node';
import type { Due } from '../design';
import { dueOfText } from '../dates/due';
import { isIssueKey } from '../inline/issue';
import { wordsOf } from '../inline/words';
import { saysNothing } from '../vocabulary/status-words';
import type { Scope } from './scope';
import type { Words } from './entry';

const phase = /^(?:phase|stage|sprint|iteration|wave|étape|etappe|fase|フェーズ) ?(?:\d{1,3}|[ivx]{1,4}|[a-z])\b/i;

/** Whether words name a phase of a plan: “Phase 1: Write path”. */
export const namesPhase = (words: string): boolean => phase.test(words);

/** Not a day, but a time nevertheless: it is kept as the author wrote it. */
const span = /^(?:(?:week|wk|month|day|sprint)s? ?[\d –—-]+|\d[\d –—-]* ?(?:weeks?|months?|days?|sprints?)|after .+)$/i;
const points = /^\d+(?:\.\d+)? ?(?:sp|pts?|(?:story )?points?)$/i;
const bracketed = /^[[{][^\]}]*[\]}]$/;

const longestTail = 60;
const partings = [' - ', ' – ', ' — ', ': ', ' → ', ', ', ' by '];

/** What a piece at the end or the start of a milestone says, besides its name. */
type Piece = { due: Due } | { ticket: { key: string } } | 'nothing' | undefined;

/**
 * The name of a milestone or phase, without the date, ticket and points that stand around it:
 * “Phase 2: Write path (PAY-12) - 5 points”, “2026-04-15: Design approved”, “Design approved (Feb 5)”.
 */
export function wordsOfMilestone(content: readonly AdfNode[], { near }: Scope): Words {
  const words: Words = { text: wordsOf(content) };
  for (;;) {
    const tail = tailOf(words.text, near);
    if (!tail || (words.due && tail.says.due)) break;
    words.text = tail.before;
    Object.assign(words, tail.says);
  }
  const lead = words.due ? undefined : leadOf(words.text, near);
  return lead ? { ...words, ...lead } : words;
}

function tailOf(text: string, near: Day | undefined): { before: string; says: Partial<Words> } | undefined {
  for (const { before, piece } of tails(text)) {
    // After a colon it is the name that is asked for: “Phase 1: [Name]”.
    const isName = bracketed.test(piece) && text.startsWith(': ', before.length);
    const says = before === '' || isName ? undefined : pieceOf(piece, near);
    if (says) return { before, says: says === 'nothing' ? {} : says };
  }
  return undefined;
}

/** A date of numbers at the end needs no other sign that it is one. */
const dateAtEnd = / (\d{4}-\d{2}-\d{2}(?: ?(?:-|–|—|to) ?\d{4}-\d{2}-\d{2})?)$/;

function* tails(text: string): Generator<{ before: string; piece: string }> {
  const open = text.endsWith(')') ? text.lastIndexOf('(') : -1;
  if (open > 0 && text.length - open <= longestTail) {
    yield { before: text.slice(0, open).trim(), piece: text.slice(open + 1, -1).trim() };
  }
  const end = text.slice(-longestTail);
  const offset = text.length - end.length;
  const dated = dateAtEnd.exec(end);
  if (dated?.[1] !== undefined) yield { before: text.slice(0, offset + dated.index).trim(), piece: dated[1] };
  for (const parting of partings) {
    // The first one, since a date may hold the same parting: “Ship: Feb 5 - Feb 6”.
    for (const at of [end.indexOf(parting), end.lastIndexOf(parting)]) {
      if (at < 0) continue;
      yield { before: text.slice(0, offset + at).trim(), piece: end.slice(at + parting.length).trim() };
    }
  }
}

function leadOf(text: string, near: Day | undefined): { text: string; due: Due } | undefined {
  for (const parting of partings.slice(0, 4)) {
    const at = text.slice(0, longestTail).indexOf(parting);
    const says = at > 0 ? pieceOf(text.slice(0, at), near) : undefined;
    const rest = text.slice(at + parting.length).trim();
    if (says && says !== 'nothing' && 'due' in says && rest !== '') return { text: rest, due: says.due };
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
