import type { AdfNode } from '../../../../contract/adf-node';
import type { Progress } from '../design-content';
import { attributesOf, markClasses, nodeClasses } from './classes';
import { isDesignStatus, isItemStatus, labelsStatement, labelsStatus } from './words';

/** What inline content is read with. */
interface Facts {
  tickets: ReadonlySet<string>;
  site: string | undefined;
  progress: Progress[];
}

export const isBlank = ({ type, text, marks }: AdfNode): boolean => type === 'text' && !marks && !text?.trim();

const looks = new Set(['strong', 'em']);

/** A text that at most stands out. */
const isPlain = ({ type, marks = [] }: AdfNode): boolean =>
  type === 'text' && marks.every((mark) => looks.has(mark.type));

const address = /^(https?:\/\/[^/?#]+)\/browse\/([A-Z][A-Z0-9_]+-\d+)$/;

/** The key of the ticket that a node is, where the app placed that ticket; a smart link, or a link of its address. */
export function ticketIn(node: AdfNode, { tickets, site }: Pick<Facts, 'tickets' | 'site'>): string | undefined {
  const url = node.type === 'inlineCard' && !node.marks ? soleAttribute(nodeClasses, node, 'url') : hrefOf(node);
  if (typeof url !== 'string') return undefined;
  const [, at, key] = address.exec(url) ?? [];
  if (key === undefined || !tickets.has(key) || (site !== undefined && at !== site)) return undefined;
  const says = node.text?.trim() ?? key;
  return says === key || says === url ? key : undefined;
}

function hrefOf({ type, marks = [] }: AdfNode): unknown {
  const [mark, ...others] = marks;
  return type === 'text' && mark?.type === 'link' && others.length === 0
    ? soleAttribute(markClasses, mark, 'href')
    : undefined;
}

/** The value of an attribute that nothing is said beside, such as the title of a link. */
function soleAttribute(classes: typeof nodeClasses, of: Pick<AdfNode, 'type' | 'attrs'>, name: string): unknown {
  const said = attributesOf(classes, of, 'content') ?? {};
  return Object.keys(said).length === 1 ? said[name] : undefined;
}

const statusText = ({ type, attrs, marks }: AdfNode): string | undefined =>
  type === 'status' && !marks && typeof attrs?.text === 'string' ? attrs.text : undefined;

/** The content without the app's tickets at its end, and without the statuses of items after them. */
export function withoutTickets(content: AdfNode[], facts: Facts): AdfNode[] {
  const isStatus = (node: AdfNode) => isItemStatus(statusText(node) ?? '');
  let first = content.length;
  for (let index = content.length - 1; index > 0; index -= 1) {
    const node = content[index];
    if (!node) break;
    if (ticketIn(node, facts) !== undefined) first = index;
    else if (!isBlank(node) && !isStatus(node)) break;
  }
  // A line that is only a ticket says which.
  if (first === content.length || content.slice(0, first).every(isBlank)) return content;
  const said = content.slice(first).flatMap((node) => ticketIn(node, facts) ?? statusText(node) ?? []);
  facts.progress.push({ what: 'ticket', value: said.join(' ') });
  return content.slice(0, first);
}

/** The app's tickets among inline content, and the statuses of items. */
export const ticketsAmong = (content: readonly AdfNode[], facts: Pick<Facts, 'tickets' | 'site'>): string => {
  const said = content.map((node) => [ticketIn(node, facts), statusText(node)] as const);
  if (said.every(([ticket]) => ticket === undefined)) return '';
  return said.flatMap(([ticket, status = '']) => ticket ?? (isItemStatus(status) ? status : [])).join(' ');
};

/** What the cell of a ticket says, as far as the app wrote it; undefined where somebody wrote something else there. */
export function ticketCellOf(inlines: readonly AdfNode[], facts: Facts): string | undefined {
  const said: string[] = [];
  for (const node of inlines) {
    if (isBlank(node) || node.type === 'placeholder') continue;
    const key = isPlain(node) && facts.tickets.has(node.text?.trim() ?? '') ? node.text?.trim() : ticketIn(node, facts);
    const status = statusText(node);
    const word = key ?? (status !== undefined && isItemStatus(status) ? status : undefined);
    if (word === undefined) return undefined;
    said.push(word);
  }
  return said.join(' ');
}

/** The one word of a status that inline content is, '' for none; undefined where it says something else. */
export function itemStatusOf(inlines: readonly AdfNode[]): string | undefined {
  const saying = inlines.filter((node) => !isBlank(node) && node.type !== 'placeholder');
  const [first, ...others] = saying;
  if (!first) return '';
  const word = statusText(first) ?? (isPlain(first) ? first.text : undefined);
  return others.length === 0 && word !== undefined && isItemStatus(word) ? word.trim() : undefined;
}

/** The status of the design that inline content states, or the statuses to choose from; undefined for anything else. */
export function designStatusOf(inlines: readonly AdfNode[]): string | undefined {
  const parts = inlines.map((node) => {
    if (node.type === 'placeholder') return '';
    const lozenge = statusText(node);
    if (lozenge !== undefined) return `|${lozenge.replaceAll('|', '')}|`;
    return isPlain(node) ? (node.text ?? '') : undefined;
  });
  if (parts.includes(undefined)) return undefined;
  const words = parts
    .join('')
    .trim()
    .replace(/^\[([^[\]]*)\]$/, '$1')
    .split(/[|/]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return words.every(isDesignStatus) ? words.join(' | ') : undefined;
}

/** A statement about the design: its label, and where what it states begins and ends. */
interface Statement {
  label: string;
  content: AdfNode[];
}

/** The content of a paragraph without the status of the design, where it states one. */
export function withoutStatus(content: readonly AdfNode[], { progress }: Facts): AdfNode[] {
  return statementsIn(content).flatMap(({ before, statement }) => {
    const status = statement && labelsStatus(statement.label) ? designStatusOf(statement.content) : undefined;
    if (status === undefined) return [...before, ...(statement?.content ?? [])];
    progress.push({ what: 'designStatus', value: status });
    return before;
  });
}

/** The labels of the lines of a paragraph; undefined where a line has none. */
export const labelsIn = (content: readonly AdfNode[]): (string | undefined)[] =>
  statementsIn(content)
    .filter(
      ({ before, statement }) =>
        statement !== undefined || before.some((node) => !isBlank(node) && node.type !== 'hardBreak'),
    )
    .map(({ statement }) => statement?.label);

interface Part {
  /** What stands in front of what is stated: the end of the line above, and the label. */
  before: AdfNode[];
  statement: Statement | undefined;
}

/** Inline content in parts, each up to the next label or the next line. */
function statementsIn(content: readonly AdfNode[]): Part[] {
  const parts: Part[] = [];
  let current: Part = { before: [], statement: undefined };
  const next = () => {
    if (current.before.length > 0 || current.statement) parts.push(current);
    current = { before: [], statement: undefined };
  };
  const add = (node: AdfNode) => (current.statement?.content ?? current.before).push(node);

  let isLineStart = true;
  content.forEach((node, index) => {
    if (node.type === 'hardBreak') {
      next();
      add(node);
      isLineStart = true;
      return;
    }
    const label = boldLabelAt(content, index);
    const rest = label === undefined && isLineStart ? afterPlainLabel(node) : undefined;
    const colon = current.statement?.content.length === 0 ? afterColon(content, index) : undefined;
    const after = colon ?? rest;
    if (label !== undefined) {
      if (current.statement ?? current.before.some(({ type }) => type !== 'hardBreak')) next();
      current.before.push(node);
      current.statement = { label, content: [] };
    } else if (after) {
      const { label: name, start, end } = after;
      current.before.push({ ...node, text: start });
      current.statement = { label: name, content: textOf(node, end) };
    } else add(node);
    if (!isBlank(node)) isLineStart = false;
  });
  next();
  return parts;
}

const textOf = (node: AdfNode, text: string): AdfNode[] => (text === '' ? [] : [{ ...node, text }]);
const longestLabel = 60;

const isStrong = (node: AdfNode | undefined): boolean =>
  node?.type === 'text' && (node.marks ?? []).some(({ type }) => type === 'strong');

/** The words of a bold text that is a label: a colon ends it, or follows it. */
function boldLabelAt(content: readonly AdfNode[], index: number): string | undefined {
  const node = content[index];
  const text = node?.text?.trim() ?? '';
  if (!isStrong(node) || text.length > longestLabel) return undefined;
  const label = text.replace(/[:：]$/, '').trim();
  if (label === '') return undefined;
  if (label !== text) return label;
  const after = content[index + 1];
  return after?.type === 'text' && !isStrong(after) && startsWithColon(after.text ?? '') ? label : undefined;
}

const startsWithColon = (text: string): boolean => /^[:：]/.test(text.trimStart());

/** A text in which a label ends. */
interface LabelEnd {
  label: string;
  start: string;
  end: string;
}

/** The text after a bold label whose colon stands outside of it. */
function afterColon(content: readonly AdfNode[], index: number): LabelEnd | undefined {
  const node = content[index];
  const before = content[index - 1];
  if (node?.type !== 'text' || isStrong(node) || !isStrong(before) || !startsWithColon(node.text ?? ''))
    return undefined;
  const label = boldLabelAt(content, index - 1);
  if (label === undefined || /[:：]$/.test(before?.text?.trim() ?? '')) return undefined;
  return { label, start: ':', end: (node.text ?? '').trimStart().slice(1) };
}

/** A text at the start of a line that begins with a label of what is stated about a design. */
function afterPlainLabel({ type, text = '' }: AdfNode): LabelEnd | undefined {
  if (type !== 'text') return undefined;
  const at = text.slice(0, longestLabel + 1).search(/[:：]/);
  const label = text.slice(0, Math.max(0, at)).trim();
  if (label === '' || !labelsStatement(label)) return undefined;
  return { label, start: text.slice(0, at + 1), end: text.slice(at + 1) };
}
