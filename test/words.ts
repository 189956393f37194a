/** A small vocabulary for documents in tests: each word gives one node as stored. */
import type { AdfDocument, AdfNode } from '../src/contract/adf-node';

export const doc = (...content: AdfNode[]): AdfDocument => ({ type: 'doc', version: 1, content });
export const text = (words: string): AdfNode => ({ type: 'text', text: words });
export const p = (...content: (AdfNode | string)[]): AdfNode => ({
  type: 'paragraph',
  content: content.map((node) => (typeof node === 'string' ? text(node) : node)),
});
export const h = (level: number, words: string): AdfNode => ({
  type: 'heading',
  attrs: { level },
  content: [text(words)],
});
export const prompt = (words: string): AdfNode => ({ type: 'placeholder', attrs: { text: words } });
export const mention = (id: string, name: string): AdfNode => ({ type: 'mention', attrs: { id, text: `@${name}` } });
export const lozenge = (words: string, color = 'neutral'): AdfNode => ({
  type: 'status',
  attrs: { text: words, color },
});
export const date = (day: string): AdfNode => ({
  type: 'date',
  attrs: { timestamp: String(Date.parse(`${day}T00:00:00Z`)) },
});
export const card = (url: string): AdfNode => ({ type: 'inlineCard', attrs: { url } });

type Content = AdfNode | string | undefined;
const inCell = (content: Content): AdfNode[] => {
  if (content === undefined) return [p()];
  if (typeof content === 'string') return [p(content)];
  return [content.type === 'paragraph' ? content : p(content)];
};
export const th = (words: string): AdfNode => ({ type: 'tableHeader', attrs: {}, content: [p(words)] });
export const td = (content?: Content, attrs = {}): AdfNode => ({ type: 'tableCell', attrs, content: inCell(content) });
export const header = (...words: string[]): AdfNode => ({ type: 'tableRow', content: words.map(th) });
/** A row with an id of its own; each cell is a text, a node, or nothing. */
export const row = (localId: string | undefined, ...cells: (Content | AdfNode)[]): AdfNode => ({
  type: 'tableRow',
  ...(localId !== undefined && { attrs: { localId } }),
  content: cells.map((cell) => (typeof cell === 'object' && cell.type === 'tableCell' ? cell : td(cell))),
});
export const table = (...content: AdfNode[]): AdfNode => ({ type: 'table', content });

export const macro = (config: Record<string, unknown>, ...content: AdfNode[]): AdfNode => ({
  type: 'bodiedExtension',
  attrs: {
    extensionType: 'com.atlassian.ecosystem',
    extensionKey: 'app/environment/static/tdd',
    parameters: { guestParams: config },
  },
  content,
});

export const questionColumns = ['#', 'Question', 'Owner', 'Due', 'Status', 'Answer', 'Ticket'];
/** The section of a design that asks these questions, each a row of its table. */
export const openQuestions = (...rows: AdfNode[]): AdfNode[] => [
  h(2, 'Open Questions'),
  table(header(...questionColumns), ...rows),
];

export const marked = (mark: string, words: string): AdfNode => ({ ...text(words), marks: [{ type: mark }] });
export const b = (words: string): AdfNode => marked('strong', words);
export const struck = (words: string): AdfNode => marked('strike', words);
export const br: AdfNode = { type: 'hardBreak' };
/** A list item: its words or paragraph first, then what is nested in it. */
export const li = (first: AdfNode | string, ...nested: AdfNode[]): AdfNode => ({
  type: 'listItem',
  content: [typeof first === 'string' ? p(first) : first, ...nested],
});
const list = (type: string, items: (AdfNode | string)[]): AdfNode => ({
  type,
  content: items.map((item) => (typeof item === 'object' && item.type === 'listItem' ? item : li(item))),
});
export const ul = (...items: (AdfNode | string)[]): AdfNode => list('bulletList', items);
export const ol = (...items: (AdfNode | string)[]): AdfNode => list('orderedList', items);
export const task = (localId: string, state: 'TODO' | 'DONE', ...content: (AdfNode | string)[]): AdfNode => ({
  type: 'taskItem',
  attrs: { localId, state },
  content: p(...content).content ?? [],
});
export const tasks = (...content: AdfNode[]): AdfNode => ({ type: 'taskList', attrs: { localId: 'tasks' }, content });
export const rule: AdfNode = { type: 'rule' };
