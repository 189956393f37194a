/** A small vocabulary for documents in tests: each word gives one node as stored. */
import type { AdfDocument, AdfNode } from '../src/adf/node';

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
