import type { AdfNode } from '../../../contract/adf-node';
import { type DisplayText, message } from '../../../i18n/message';
import type { Due, ItemPlace, TrackedItem } from '../design';
import { dueOf, startOf } from '../dates/due';
import { type Line, linesOf } from '../inline/lines';
import { outerOf } from '../inline/outer';
import { personOf } from '../inline/person';
import { flatText, sliceOf } from '../inline/flat';
import { holdsPlaceholder, isStrong, saysOnlyPrompts, struckFirst, wordsOf } from '../inline/words';
import { type Field, fieldNamed, namesQuestion } from '../vocabulary/fields';
import { isBoilerplate } from '../vocabulary/boilerplate';
import { saysDone } from '../vocabulary/done-words';
import { saysNone, saysNothing } from '../vocabulary/status-words';
import { actionItemOf } from './action-item';
import { asideOfWords, fieldsIn, partedValue } from './aside';
import { splitAtQuestion } from './asking';
import { isDone, isPending, isUncertain } from './done';
import { withoutDoneMark } from './done-mark';
import { asideOf, itemLabels, withoutAside } from './labels';
import type { Scope } from './scope';

/** An item as it stands in a list, under a heading or in a paragraph, before its lines are understood. */
export interface Entry {
  /** Its own lines; the first says what it is. */
  lines: Line[];
  /** The node that holds these lines: what stands at its end is said of the item. */
  holder: AdfNode;
  /** The lines of what belongs to it. */
  details: Line[];
  place: ItemPlace;
  rowId: string | undefined;
  /** Whether its checkbox is ticked. */
  ticked: boolean;
  /** Whether it has a checkbox that was pasted as text. */
  hasCheckbox?: boolean;
  /** Whether all that belongs to it is done: every task below a phase. */
  isWorkDone?: boolean;
}

/** The words of an item, and what else stands in them. */
export interface Words {
  text: string;
  ticket?: { key: string } | undefined;
  due?: Due | undefined;
  /** What stands behind its name. */
  context?: string | undefined;
}

/** How a kind of item is read from its first line. */
export type WordsReader = (content: readonly AdfNode[], scope: Scope) => Words;

export const rowIdOf = ({ attrs }: AdfNode): string | undefined =>
  typeof attrs?.localId === 'string' && attrs.localId !== '' ? attrs.localId : undefined;

/** The item an entry says; `{ reason }` where it is none, undefined where it is empty or says “None”. */
export function itemOfEntry(
  entry: Entry,
  scope: Scope,
  read: WordsReader,
): TrackedItem | { reason: DisplayText } | undefined {
  const own = entry.lines.map(({ label, content }) => ({ label, ...outerOf(withoutNotes(content)) }));
  const first = firstLine(own);
  if (!first) return { reason: message('items.noName', { kind: scope.kind }) };
  if (holdsPlaceholder(first.inner)) return { reason: message('items.isPrompt') };
  if (saysNone(wordsOf(first.inner))) return undefined;
  if (scope.kind === 'question' && isBoilerplate(wordsOf(first.inner))) return { reason: message('items.isPrompt') };
  const action = entry.place.form === 'task' ? actionItemOf(first.inner) : undefined;
  const marked = withoutDoneMark(action?.content ?? first.inner);
  const aside = asideOfWords(marked.content, scope.near);
  const ended = struckFirst(aside?.content ?? marked.content);
  const arrow =
    scope.kind === 'question' ? answerBehindArrow(ended?.struck ?? aside?.content ?? marked.content) : undefined;
  const isMarked = scope.done || marked.isDone || ended !== undefined || first.isDone === true;
  const whole = arrow?.asked ?? ended?.struck ?? aside?.content ?? marked.content;
  const { asked, rest } = isMarked && scope.kind === 'question' ? splitAtQuestion(whole) : { asked: whole, rest: [] };
  const words = read(asked, scope);
  if (words.text === '') return { reason: message('items.noName', { kind: scope.kind }) };

  const others = own
    .filter((line) => line.inner !== first.inner)
    .map(({ label, inner }) => ({ label, content: inner }));
  const beside = first.label === undefined ? [] : (fieldsIn(asideOf(first.label) ?? '', scope.near) ?? []);
  const fields = fieldsOf([...beside, ...(aside?.lines ?? []), ...others, ...entry.details], scope);
  const end = outerOf(entry.holder.content ?? []);
  const status = fields.status && wordsOf(fields.status);
  const written = said(fields.answer) ?? said(arrow?.answer);
  const pending = written !== undefined && isPending(written) ? written : undefined;
  const answer = pending === undefined ? written : undefined;
  return {
    kind: scope.kind,
    rowId: entry.rowId,
    text: words.text,
    due: words.due ?? (fields.due && dueOf(fields.due, scope.near)) ?? action?.due ?? scope.due,
    start: startOf(fields.start, scope.near),
    number: undefined,
    dependsOn: fields.dependsOn && saidInLines(linesOf(fields.dependsOn, itemLabels)),
    owner: (fields.owner && personOf(fields.owner)) ?? action?.owner,
    done: isDone({
      statuses: [
        ...end.lozenges,
        ...own.flatMap(({ lozenges }) => lozenges),
        ...(status === undefined ? [] : [status]),
      ],
      isEnded: [scope.done, entry.ticked, ended !== undefined].includes(true),
      isMarked: isMarked || entry.isWorkDone === true,
      answer: scope.kind === 'question' ? answer : undefined,
    }),
    isPrompt: saysOnlyPrompts(first.inner),
    answer: answer ?? said(marked.rest) ?? said(ended?.rest) ?? said(rest),
    context: said(fields.context) ?? words.context ?? pending,
    options: said(fields.options),
    ticket: end.ticket ?? own.map(({ ticket }) => ticket).find((ticket) => ticket !== undefined) ?? words.ticket,
    place: entry.place,
  };
}

type OwnLine = ReturnType<typeof outerOf> & { label: string | undefined };

/** The line that says what the item is; with “RESOLVED:” before it, it is done. */
function firstLine(own: readonly OwnLine[]): (OwnLine & { isDone?: boolean }) | undefined {
  const found = own.find(({ label }) => label === undefined || namesQuestion(withoutAside(label)));
  if (found) return found;
  const [first] = own;
  return first?.label !== undefined && saysDone(first.label) && wordsOf(first.inner) !== ''
    ? { ...first, isDone: true }
    : undefined;
}

/** The numbers of footnotes are no words of an item. */
function withoutNotes(content: readonly AdfNode[]): AdfNode[] {
  return content.filter((node, index) => {
    const isRaised = node.marks?.some(({ type, attrs }) => type === 'subsup' && attrs?.type === 'sup') ?? false;
    return !(isRaised && /^[[\d,\s\]]+$/.test(node.text ?? '') && /[.?!,:;)”"]$/.test(content[index - 1]?.text ?? ''));
  });
}

type Fields = Partial<Record<Field, AdfNode[]>>;

/**
 * The lines by what they say; one without a label goes on with the field above it, or gives context. A label that is not
 * known ends the field above it.
 */
function fieldsOf(lines: readonly Line[], { kind, near }: Scope): Fields {
  const fields: Fields = {};
  let above: Field | undefined;
  for (const line of lines) {
    const { label, content } = kind === 'question' ? asQuestionLine(line) : line;
    const named = label === undefined ? undefined : fieldNamed(label);
    const goesOn = (above === 'answer' || above === 'options') && !opensWithLabel(content);
    const field: Field = named ?? (goesOn ? (above ?? 'context') : 'context');
    above = field;
    const { value, lines: more } =
      field === 'owner' || field === 'due' || field === 'status'
        ? partedValue(content, near)
        : { value: content, lines: [] };
    const parted = field === 'status' && kind === 'question' ? doneBeforeStop(value) : undefined;
    if (parted) {
      fields.status ??= parted.status;
      fields.answer ??= parted.answer;
      continue;
    }
    const before = fields[field];
    if (before) before.push({ type: 'hardBreak' }, ...value);
    else fields[field] = [...withoutStop(field, value)];
    for (const { label: also, content: its } of more) {
      const other = also === undefined ? undefined : fieldNamed(also);
      if (other !== undefined) fields[other] ??= its;
    }
  }
  return fields;
}

/** “Do we need a second queue? → no”: what stands behind the arrow answers, unless it is in doubt. */
function answerBehindArrow(content: readonly AdfNode[]): { asked: AdfNode[]; answer: AdfNode[] } | undefined {
  const text = flatText(content);
  const found = /[?？]["'”’)]*(\s*(?:→|⇒|->|=>)\s*)(?=[^\s→⇒=-])/u.exec(text);
  if (!found) return undefined;
  const end = found.index + found[0].length;
  return isUncertain(text.slice(end))
    ? undefined
    : { asked: sliceOf(content, 0, end - (found[1] ?? '').length), answer: sliceOf(content, end) };
}

/** A status that says done as a sentence of its own, and the answer behind it: “resolved-by-D14. Twenty feet.” */
function doneBeforeStop(content: readonly AdfNode[]): { status: AdfNode[]; answer: AdfNode[] } | undefined {
  const found = /^([^.。]{1,60})[.。]\s+(?=\S)/u.exec(flatText(content));
  if (!found || !saysDone(found[1] ?? '')) return undefined;
  return { status: sliceOf(content, 0, (found[1] ?? '').length), answer: sliceOf(content, found[0].length) };
}

const unknownLabel = /^\s*\p{Lu}[\p{L} ’'/-]{1,30}[:：](?:\s|$)/u;

function opensWithLabel(content: readonly AdfNode[]): boolean {
  const text = flatText(content).slice(0, 60);
  const isBold = content[0] !== undefined && isStrong(content[0]);
  return unknownLabel.test(text) || (isBold && /^[^:：]{1,50}[:：]/u.test(text));
}

/** “Owner: Ada.” names Ada: the stop ends the sentence. */
function withoutStop(field: Field, content: readonly AdfNode[]): readonly AdfNode[] {
  const last = content.at(-1);
  if (field !== 'owner' || last?.type !== 'text' || !/\p{L}{2}\.\s*$/u.test(last.text ?? '')) return content;
  return [...content.slice(0, -1), { ...last, text: (last.text ?? '').replace(/\.\s*$/, '') }];
}

/** A plan has starts and dependencies; of a question they are context like any other words. */
function asQuestionLine(line: Line): Line {
  const field = line.label === undefined ? undefined : fieldNamed(line.label);
  if (field !== 'start' && field !== 'dependsOn') return line;
  return { label: undefined, content: [{ type: 'text', text: `${line.label ?? ''}: ` }, ...line.content] };
}

/** What a field says; undefined where it says nothing yet. */
export function said(content: readonly AdfNode[] | undefined): string | undefined {
  const words = content ? wordsOf(content) : '';
  return saysNothing(words) || (content && saysOnlyPrompts(content)) ? undefined : words;
}

/** What lines say, those that say nothing left out; undefined where none says anything. */
export function saidInLines(lines: readonly Line[]): string[] | undefined {
  const words = lines.map(({ content }) => said(content)).filter((line) => line !== undefined);
  return words.length > 0 ? words : undefined;
}
