import { type Day, dayOfTimestamp } from '../../adf/day';
import type { AdfNode } from '../../adf/node';
import { DateNode } from '../../adf/nodes/date';
import { saysOnlyPrompts } from '../../design/inline/words';
import { saysNothing } from '../../design/vocabulary/status-words';
import { isExpendable } from './expendable';
import { atom, type InlineRange, lettersOf, nodesIn, trimmed, wholeOf, withInRange } from './inline-range';
import { mentions, text } from './nodes';
import type { Signature } from './signature';
import { saysDay, signedPartsOf } from './signed-parts';

type Content = readonly AdfNode[];

interface Edit {
  at: InlineRange;
  nodes: AdfNode[];
}

/**
 * Inline content with a range that says who signed off and when, “Ada Park - 2026-04-15”, in step with who did. Without
 * a signature the day goes, and the person stays: they are still asked.
 */
export function signedLine(content: Content, range: InlineRange, signatures: readonly Signature[]): Content {
  const { person, day, partedDay, end } = signedPartsOf(content, range);
  if (signatures.length === 0) return day && partedDay ? applied(content, undating(content, day, partedDay)) : content;
  const dates = day
    ? dating(content, day, signatures)
    : [{ at: { start: end, end }, nodes: [text(' - '), dateOf(signatures)] }];
  const names = naming(content, person, signatures);
  // A day beside somebody else’s name would be theirs.
  return names ? applied(content, [...dates, ...names]) : content;
}

/** The content of a cell that says who signed off. */
export const signedBy = (content: Content, signatures: readonly Signature[]): Content =>
  signatures.length === 0
    ? content
    : applied(content, naming(content, trimmed(content, wholeOf(content)), signatures) ?? []);

/** The content of a cell that says when. */
export function signedOn(content: Content, signatures: readonly Signature[]): Content {
  const day = trimmed(content, wholeOf(content));
  return applied(content, signatures.length === 0 ? undating(content, day, day) : dating(content, day, signatures));
}

const person = ['text', 'placeholder', 'mention'];
const anyDay = ['text', 'placeholder', 'date'];

/** Undefined where what stands there has to stay. */
function naming(content: Content, at: InlineRange, signatures: readonly Signature[]): Edit[] | undefined {
  const named = nodesIn(content, at).flatMap(({ node }) => (node.type === 'mention' ? [node.attrs?.id] : []));
  const isNamed = named.length === signatures.length && signatures.every(({ accountId }) => named.includes(accountId));
  if (isNamed) return [];
  if (!isExpendable(content, at, person)) return undefined;
  const names = new Map(signatures.map(({ accountId, name }) => [accountId, name]));
  const people = mentions([...names.keys()], (accountId) => names.get(accountId) ?? '');
  const isParted = at.start === 0 || /\s$/.test(lettersOf(content).slice(0, at.start));
  return [{ at, nodes: isParted ? people : [text(' '), ...people] }];
}

function dating(content: Content, at: InlineRange, signatures: readonly Signature[]): Edit[] {
  const [first, ...others] = nodesIn(content, at);
  const date = first?.node.type === 'date' && others.length === 0 ? first.node : undefined;
  if (date && dayOfTimestamp(date.attrs?.timestamp) === latestOf(signatures)) return [];
  const words = wordsIn(content, at);
  const says = date ?? (saysNothing(words) || saysDay(words) || saysOnlyPrompts([{ type: 'text', text: words }]));
  if (!says || !isExpendable(content, at, anyDay)) return [];
  const wanted = dateOf(signatures);
  return [{ at, nodes: [date ? { ...date, attrs: { ...date.attrs, ...wanted.attrs } } : wanted] }];
}

/** Takes a day away, and what parts it from the rest; a prompt that asks for one stays. */
function undating(content: Content, day: InlineRange, at: InlineRange): Edit[] {
  const isDated = nodesIn(content, day).some(({ node }) => node.type === 'date') || saysDay(wordsIn(content, day));
  return isDated && isExpendable(content, at, anyDay) ? [{ at, nodes: [] }] : [];
}

const wordsIn = (content: Content, at: InlineRange): string =>
  lettersOf(content).slice(at.start, at.end).replaceAll(atom, '').trim();

const latestOf = (signatures: readonly Signature[]): Day =>
  signatures.map(({ day }) => day).reduce((latest, day) => (day > latest ? day : latest), '');

const dateOf = (signatures: readonly Signature[]): AdfNode => new DateNode(latestOf(signatures)).toJSON();

/** From the last to the first: what changes does not move what is still to be changed. */
const applied = (content: Content, edits: readonly Edit[]): Content =>
  edits
    .toSorted((left, right) => right.at.start - left.at.start)
    .reduce((nodes: Content, { at, nodes: instead }) => withInRange(nodes, at, instead), content);
