import type { AdfNode } from '../../adf/node';
import type { ItemKind } from '../../api';
import { say } from '../../words/say';
import type { Due, ItemPlace, TrackedItem } from '../design';
import { dueOf, startOf } from '../dates/due';
import { type Line, linesOf } from '../inline/lines';
import { outerOf } from '../inline/outer';
import { personOf } from '../inline/person';
import { holdsPlaceholder, saysOnlyPrompts, struckFirst, wordsOf } from '../inline/words';
import { type Field, fieldNamed, namesQuestion } from '../vocabulary/fields';
import { saysDone, saysNone, saysNothing } from '../vocabulary/status-words';
import { itemLabels } from './labels';
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
}

/** The words of an item, and what else stands in them. */
export interface Words {
  text: string;
  ticket?: { key: string } | undefined;
  due?: Due | undefined;
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
): TrackedItem | { reason: string } | undefined {
  const own = entry.lines.map(({ label, content }) => ({ label, ...outerOf(content) }));
  const first = own.find(({ label }) => label === undefined || namesQuestion(label));
  if (!first) return { reason: say('items.noName', { kind: scope.kind }) };
  if (holdsPlaceholder(first.inner)) return { reason: say('items.isPrompt') };
  if (saysNone(wordsOf(first.inner))) return undefined;
  const ended = struckFirst(first.inner);
  const words = read(ended?.struck ?? first.inner, scope);
  if (words.text === '') return { reason: say('items.noName', { kind: scope.kind }) };

  const others = own.filter((line) => line !== first).map(({ label, inner }) => ({ label, content: inner }));
  const fields = fieldsOf([...others, ...entry.details], scope.kind);
  const end = outerOf(entry.holder.content ?? []);
  const status = fields.status && wordsOf(fields.status);
  return {
    kind: scope.kind,
    rowId: entry.rowId,
    text: words.text,
    due: words.due ?? (fields.due && dueOf(fields.due, scope.near)),
    start: startOf(fields.start, scope.near),
    number: undefined,
    dependsOn: fields.dependsOn && saidInLines(linesOf(fields.dependsOn, itemLabels)),
    owner: fields.owner && personOf(fields.owner),
    done:
      scope.done ||
      entry.ticked ||
      ended !== undefined ||
      [...end.lozenges, ...own.flatMap(({ lozenges }) => lozenges), ...(status === undefined ? [] : [status])].some(
        saysDone,
      ),
    isPrompt: saysOnlyPrompts(first.inner),
    answer: said(fields.answer) ?? said(ended?.rest),
    context: said(fields.context),
    options: said(fields.options),
    ticket: end.ticket ?? own.map(({ ticket }) => ticket).find((ticket) => ticket !== undefined) ?? words.ticket,
    place: entry.place,
  };
}

type Fields = Partial<Record<Field, AdfNode[]>>;

/** The lines by what they say; one without a label goes on with the field above it, or gives context. */
function fieldsOf(lines: readonly Line[], kind: ItemKind): Fields {
  const fields: Fields = {};
  let above: Field | undefined;
  for (const line of lines) {
    const { label, content } = kind === 'question' ? asQuestionLine(line) : line;
    const named = label === undefined ? undefined : fieldNamed(label);
    const field: Field = named ?? (above === 'answer' || above === 'options' ? above : 'context');
    above = field;
    const before = fields[field];
    if (before) before.push({ type: 'hardBreak' }, ...content);
    else fields[field] = [...content];
  }
  return fields;
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
