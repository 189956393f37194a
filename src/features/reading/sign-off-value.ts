import { type Day, dayOfTimestamp } from '../../adf/day';
import type { AdfNode } from '../../contract/adf-node';
import { dueOfText } from './dates/due';
import { isPlain } from './inline/sole-value';
import { saysOnlyPrompts } from './inline/words';
import { saysOnlyKnownPrompts } from './vocabulary/prompts';
import { saysNothing } from './vocabulary/status-words';

/** What follows the role of a sign-off, or stands in the cells beside it. */
export type SignOffValue =
  | { is: 'nothing' | 'prompt' }
  /** People mentioned and nothing else, but a prompt for the day. */
  | { is: 'people'; accounts: string[] }
  /** People mentioned and a date, as the app writes it: “@Ada Park - 12 Nov 2026”. */
  | { is: 'signed'; accounts: string[]; day: Day }
  /** What people write of a sign-off themselves: a name, a day in words, “Signed by”, a checkbox, “TBD”. */
  | { is: 'byHand'; isSure: boolean }
  | { is: 'other' };

/** One letter for each node that is no text; private ones, so that no text has them. */
const letters = { mention: '\uE000', date: '\uE001', placeholder: '\uE002', other: '\uE003' } as const;
const { mention, date, placeholder } = letters;

const lettersOf = (content: readonly AdfNode[]): string =>
  content
    .map((node) => {
      if (node.type === 'text') return (node.text ?? '').replace(/[\uE000-\uE003]/g, letters.other);
      if (node.type === 'hardBreak') return ' ';
      return Object.hasOwn(letters, node.type) ? letters[node.type as keyof typeof letters] : letters.other;
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** What a line is not longer than that names people and a day. */
const longest = 160;

const between = `(?: ?[,;&/] ?| (?:and|und|y|et|e) | )`;
const people = `${mention}(?:${between}${mention})*`;
const parting = `(?: ?[-–—,] ?| )\\(?`;
const onlyPeople = new RegExp(`^${people}$`);
const asksForDay = new RegExp(`^${people}${parting}(?:${placeholder}|\\[[^[\\]]*\\])\\)?$`);
const signed = new RegExp(`^${people}${parting}${date}\\)?$`);
const blank = /^[-–—_… ]*$/;
const promptsAndPartings = new RegExp(`^[${placeholder}\\s,()–—-]+$`);
const checkbox = /^(?:[☐☑☒✓✔✅]\uFE0F?|\[[ xX]\]) ?/u;
const signedBy = /^(?:signed|approved)(?: off)?(?: on)? by:? /i;

const capital = `[\\p{Lu}\\p{Lt}][\\p{L}\\p{M}’'.-]*`;
const character = `[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー・]+`;
const particle = `(?:von|van|de|der|den|da|del|della|di|la|le|el|bin|al|dos|du|ten|ter|y|zu)`;
const name = `(?:(?:${capital}|${particle}) ){0,4}${capital}|${character}(?: ${character})?|@[\\p{L}\\p{N}._-]+|${mention}`;
const names = new RegExp(`^(?:${name})(?:(?: ?[,;&/] ?| (?:and|und|y|et|e) )(?:${name}))*$`, 'u');

/** Reads what stands where somebody signs. */
export function signOffValueOf(content: readonly AdfNode[]): SignOffValue {
  const said = lettersOf(content);
  if (said.length > longest) return { is: 'other' };
  if (blank.test(said)) return { is: 'nothing' };
  const prompts = new RegExp(`[${mention}${date}${letters.other}]`).test(said)
    ? ''
    : said.replaceAll(placeholder, '[name]');
  if (promptsAndPartings.test(said) || saysOnlyKnownPrompts(prompts))
    return content.every(isPlain) ? { is: 'prompt' } : { is: 'byHand', isSure: false };
  if (saysOnlyPrompts([{ type: 'text', text: prompts }])) return { is: 'byHand', isSure: false };
  const accounts = accountsIn(content);
  const readable = accounts.length === said.split(mention).length - 1;
  if (readable && (onlyPeople.test(said) || asksForDay.test(said))) return { is: 'people', accounts };
  const day = content
    .map(({ type, attrs }) => (type === 'date' ? dayOfTimestamp(attrs?.timestamp) : undefined))
    .find(Boolean);
  if (readable && day !== undefined && signed.test(said)) return { is: 'signed', accounts, day };
  return byHand(said);
}

/** The accounts that content mentions. */
export const accountsIn = (content: readonly AdfNode[]): string[] =>
  content.flatMap(({ type, attrs }) =>
    type === 'mention' && typeof attrs?.id === 'string' && attrs.id !== '' ? [attrs.id] : [],
  );

function byHand(said: string): SignOffValue {
  const unticked = said.replace(checkbox, '');
  const bare = unticked.replace(signedBy, '');
  const isMarked = bare !== said;
  if (saysNothing(bare)) return { is: 'byHand', isSure: isMarked };
  if (names.test(bare)) return { is: 'byHand', isSure: isMarked };
  for (const { 0: opening, index } of bare.matchAll(/ ?[-–—(] ?|, | /g)) {
    const end = bare.slice(index + opening.length).replace(/\)$/, '');
    if (
      index > 0 &&
      names.test(bare.slice(0, index)) &&
      (end === date || saysDay(end) || /^(?:\[.*\]|\uE002)$/.test(end))
    )
      return { is: 'byHand', isSure: true };
  }
  return { is: 'other' };
}

/** Whether words are a day, with a year or without. */
function saysDay(words: string): boolean {
  const due = dueOfText(words, undefined);
  return due !== undefined && ('day' in due || ('notADay' in due && due.why !== undefined));
}

/** What a table’s cell for the day of a sign-off holds: nothing, a prompt, a date, a day in words, or something else. */
export function signOffDayOf(content: readonly AdfNode[]): 'nothing' | 'prompt' | { day: Day } | 'byHand' | 'other' {
  const said = lettersOf(content);
  if (blank.test(said)) return 'nothing';
  const day = said === date ? dayOfTimestamp(content.find(({ type }) => type === 'date')?.attrs?.timestamp) : undefined;
  if (day !== undefined) return { day };
  const value = signOffValueOf(content);
  if (value.is === 'prompt') return 'prompt';
  return saysNothing(said) || saysDay(said) ? 'byHand' : 'other';
}
