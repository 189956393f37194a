export { code, strong } from 'adf-builder';
import {
  plain,
  Paragraph,
  strong,
  CodeBlock,
  BulletList,
  OrderedList,
  TaskList,
  TaskState,
  mention,
  link,
} from 'adf-builder';
import {
  type InlineNode,
  type TopLevelNode,
  Heading,
  type HeadingLevel,
  DateNode,
  Status,
  Placeholder,
  EmptyParagraph,
  Table,
  type TableRow,
  InlineCard,
  Document,
} from '../../../adf/nodes';
import type { NewId } from './template';
import type { Prefill } from '../../../contract/api';
import type { AdfDocument } from '../../../contract/adf-node';

/** `text` on one line, without the control characters and halves of characters that Confluence refuses. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();

/** What a line of a template is made of; a string is plain text. */
export type Inline = string | InlineNode;

/** One inline, or several in a row. */
export type Line = Inline | readonly Inline[];

export const inlinesOf = (line: Line): readonly Inline[] => (isSeveral(line) ? line : [line]);

const isSeveral = (line: Line): line is readonly Inline[] => Array.isArray(line);

/** Strings side by side become one text, as the editor would make of them. */
export function inlineNodes(line: Line): InlineNode[] {
  const joined: Inline[] = [];
  for (const inline of inlinesOf(line)) {
    const last = joined.at(-1);
    if (typeof last === 'string' && typeof inline === 'string') joined.splice(-1, 1, last + inline);
    else joined.push(inline);
  }
  return joined.map((inline) => (typeof inline === 'string' ? plain(inline) : inline));
}

export function paragraph(...inlines: Inline[]): Paragraph {
  const node = new Paragraph();
  for (const inline of inlineNodes(inlines)) node.add(inline);
  return node;
}

export function heading(level: HeadingLevel, ...inlines: Inline[]): Heading {
  const node = new Heading(level);
  for (const inline of inlineNodes(inlines)) node.add(inline);
  return node;
}

/** `date` is `YYYY-MM-DD`. */
export const day = (date: string): DateNode => new DateNode(date);

/** A status that nothing has happened to yet. */
export const lozenge = (text: string): Status => new Status(text, 'neutral');

/** A paragraph for the author to write. */
export const prompt = (text: string): Paragraph => paragraph(slot(text));

/** A place for the author to fill in; `prompt` says with what. */
export const slot = (prompt: string): Placeholder => new Placeholder(prompt);

/** A bold label and what it labels, on one line: a paragraph's content, or an item's. */
export const labelledLine = (name: string, line: Line): Inline[] => [strong(`${name}:`), ' ', ...inlinesOf(line)];

export const labelled = (name: string, line: Line): Paragraph => paragraph(...labelledLine(name, line));

/** A bold label on a line of its own, over a list, a table or code. */
export const label = (name: string): Paragraph => paragraph(strong(`${name}:`));

export type CodeLanguage = 'json' | 'mermaid' | 'python' | 'sql' | 'text' | 'typescript' | 'yaml';

/** The empty lines around `code`, which let a template set it apart, are left out. */
export const codeBlock = (language: CodeLanguage, code: string): CodeBlock =>
  new CodeBlock(language).text(code.replace(/^\n+|\n+$/g, ''));

export const bullets = (...items: Line[]): BulletList => withItems(new BulletList(), items);

export const numbered = (...items: Line[]): OrderedList => withItems(new OrderedList(), items);

function withItems<List extends BulletList | OrderedList>(list: List, items: Line[]): List {
  for (const item of items) {
    const paragraph = list.item().paragraph();
    for (const node of inlineNodes(item)) paragraph.add(node);
  }
  return list;
}

/** A list of check boxes, none ticked. */
export function tasks(newId: NewId, ...items: Line[]): TaskList {
  const list = new TaskList(newId());
  for (const item of items) {
    const task = list.task(newId(), TaskState.TODO);
    for (const node of inlineNodes(item)) task.add(node);
  }
  return list;
}

/** One line a column; an empty text is an empty cell. */
export type Cells = readonly Line[];

/** A table that is only read. */
export function table(columns: readonly string[], ...rows: Cells[]): Table {
  const node = headed(new Table(), columns);
  for (const cells of rows) fill(node.row(), cells);
  return node;
}

/** A table whose rows are tracked items, so that each row has an identity. */
export function trackedTable(newId: NewId, columns: readonly string[], rows: readonly Cells[]): Table {
  const node = headed(new Table(), columns, newId());
  for (const cells of rows) fill(node.row(newId()), cells);
  return node;
}

function headed(node: Table, columns: readonly string[], rowId?: string): Table {
  const row = node.row(rowId);
  for (const column of columns) row.header().add(paragraph(strong(column)));
  return node;
}

function fill(row: TableRow, cells: Cells): void {
  for (const cell of cells) {
    row.cell().add(cell === '' ? new EmptyParagraph() : paragraph(...inlinesOf(cell)));
  }
}

/** The authors as mentions, with a comma between two. */
export function authors(prefill: Prefill): Inline[] {
  if (prefill.authors.length === 0) return [slot('@Author')];
  return prefill.authors.flatMap(({ accountId, displayName }, index) => {
    const author = mention(accountId, `@${oneLine(displayName)}`);
    return index === 0 ? [author] : [', ', author];
  });
}

/** The epic as a smart link; without one, `prompt` asks for it. */
export const epicLink = (prefill: Prefill, prompt: string): Inline =>
  prefill.epic ? new InlineCard(prefill.epic.url) : slot(prompt);

export const featureName = (prefill: Prefill): Inline => oneLine(prefill.featureName) || slot('Feature name');

/** One inline a link: its title as a link, or a smart link where it has none. */
export function relatedLinks(prefill: Prefill): Inline[] {
  return prefill.links.map(({ title, url }) => {
    const text = oneLine(title ?? '');
    return text === '' ? new InlineCard(url) : link(text, url);
  });
}

const numbers = ['1', '2'];

export const openQuestions = (newId: NewId): Table =>
  trackedTable(
    newId,
    ['#', 'Question', 'Owner', 'Due', 'Status', 'Answer', 'Ticket'],
    numbers.map((number) => [
      number,
      slot('What has to be decided?'),
      slot('@Person'),
      slot('Date'),
      lozenge('Open'),
      slot('Decision and reason'),
      '',
    ]),
  );

/** Open questions that also say what is known, and what could be chosen. */
export const openQuestionsWithOptions = (newId: NewId): Table =>
  trackedTable(
    newId,
    ['#', 'Question', 'Context', 'Options', 'Owner', 'Decision needed by', 'Status', 'Answer', 'Ticket'],
    numbers.map((number) => [
      number,
      slot('What has to be decided?'),
      slot('What makes it hard to say now?'),
      slot('Choices on the table'),
      slot('@Person'),
      slot('Date'),
      lozenge('Open'),
      slot('Decision and reason'),
      '',
    ]),
  );

export function documentOf(...blocks: TopLevelNode[]): AdfDocument {
  const document = new Document();
  for (const block of blocks) document.add(block);
  return document.toJSON();
}
