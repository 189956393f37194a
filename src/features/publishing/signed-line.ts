import type { Day } from '../../adf/day';
import type { AdfNode } from '../../contract/adf-node';
import { DateNode } from '../../adf/nodes';
import { inlinesOf } from '../reading/inline/words';
import { signOffDayOf, signOffValueOf } from '../reading/sign-off-value';
import { contentIn, type InlineRange, lettersOf, nodesIn, trimmed, wholeOf, withInRange } from './inline-range';
import { mentions, text } from './nodes';
import type { RoleColumns } from './own-sign-offs';
import type { Signature } from './signature';

type Content = readonly AdfNode[];
type Signatures = readonly Signature[];

/**
 * Inline content with a range that says who signed off and when, “Ada Park - 2026-04-15”. It is written where nothing
 * or a prompt stands, and beside the people who are asked there. Undefined where something else stands.
 */
export function signedLine(content: Content, range: InlineRange, signatures: Signatures): Content | undefined {
  const at = trimmed(content, range);
  const value = signOffValueOf(contentIn(content, at));
  switch (value.is) {
    case 'nothing':
    case 'prompt':
      return withParted(content, at, [...peopleOf(signatures), text(' - '), dateOf(signatures)]);
    case 'people':
      return haveSigned(value.accounts, signatures)
        ? withOthers(withDay(content, at, signatures), at, value.accounts, signatures)
        : undefined;
    default:
      return undefined;
  }
}

/** The content of a cell that says who signed off; undefined where something else stands. */
export function signedBy(content: Content, signatures: Signatures): Content | undefined {
  const at = trimmed(content, wholeOf(content));
  const value = signOffValueOf(content);
  if (value.is === 'nothing' || value.is === 'prompt') return withInRange(content, at, peopleOf(signatures));
  if (value.is !== 'people' || !haveSigned(value.accounts, signatures)) return undefined;
  return withOthers(content, at, value.accounts, signatures);
}

/** The content of a cell that says when; undefined where something else stands. */
export function signedOn(content: Content, signatures: Signatures): Content | undefined {
  const day = signOffDayOf(content);
  if (day === 'nothing' || day === 'prompt')
    return withInRange(content, trimmed(content, wholeOf(content)), [dateOf(signatures)]);
  return typeof day === 'object' && day.day === latestOf(signatures) ? content : undefined;
}

/** Whether a line's value names these people and the day, whoever wrote it. */
export function saysWho(value: Content, signatures: Signatures): boolean {
  const said = signOffValueOf(value);
  return said.is === 'signed' && isSame(said.accounts, signatures) && said.day === latestOf(signatures);
}

/** Whether a row names these people and, where it has a cell for it, the day. */
export function rowSays({ content = [] }: AdfNode, { person, date }: RoleColumns, signatures: Signatures): boolean {
  const [people, day] = [content[person], content[date]].map((cell) => (cell ? inlinesOf(cell) : undefined));
  const named = people && signOffValueOf(people);
  const said = day && signOffDayOf(day);
  return (
    named?.is === 'people' &&
    isSame(named.accounts, signatures) &&
    (said === undefined || (typeof said === 'object' && said.day === latestOf(signatures)))
  );
}

const haveSigned = (accounts: readonly string[], signatures: Signatures): boolean =>
  accounts.every((account) => signatures.some(({ accountId }) => accountId === account));

const isSame = (accounts: readonly string[], signatures: Signatures): boolean =>
  haveSigned(accounts, signatures) && signatures.every(({ accountId }) => accounts.includes(accountId));

/** The day after the people in a range, in place of a prompt for it. */
function withDay(content: Content, at: InlineRange, signatures: Signatures): Content {
  const start = endOfPeople(content, at);
  const [whole = '', opening = '', prompt = ''] =
    /^(\s*[-–—,]?\s*\(?)(.*?)\)?$/.exec(lettersOf(content).slice(start, at.end)) ?? [];
  if (whole === '' || prompt === '')
    return withInRange(content, { start, end: start }, [text(' - '), dateOf(signatures)]);
  const from = start + opening.length;
  return withInRange(content, { start: from, end: from + prompt.length }, [dateOf(signatures)]);
}

/** The people in a range, and those who signed besides. */
function withOthers(content: Content, at: InlineRange, accounts: readonly string[], signatures: Signatures): Content {
  const others = signatures.filter(({ accountId }) => !accounts.includes(accountId));
  if (others.length === 0) return content;
  const end = endOfPeople(content, at);
  return withInRange(content, { start: end, end }, [text(', '), ...peopleOf(others)]);
}

const endOfPeople = (content: Content, at: InlineRange): number =>
  nodesIn(content, at).findLast(({ node }) => node.type === 'mention')?.end ?? at.start;

function withParted(content: Content, at: InlineRange, nodes: readonly AdfNode[]): Content {
  const isParted = at.start === 0 || /\s$/.test(lettersOf(content).slice(0, at.start));
  return withInRange(content, at, isParted ? nodes : [text(' '), ...nodes]);
}

function peopleOf(signatures: Signatures): AdfNode[] {
  const names = new Map(signatures.map(({ accountId, name }) => [accountId, name]));
  return mentions([...names.keys()], (accountId) => names.get(accountId));
}

const latestOf = (signatures: Signatures): Day =>
  signatures.map(({ day }) => day).reduce((latest, day) => (day > latest ? day : latest), '');

const dateOf = (signatures: Signatures): AdfNode => new DateNode(latestOf(signatures)).toJSON();
