/** What `test/words.ts` lacks to say what Markdown becomes. */
import type { AdfMark, AdfNode } from '../../../src/contract/adf-node';
import { text } from '../../words';

/** A text with marks; a mark without attributes by its type. */
export const marked = (words: string, ...marks: (AdfMark | string)[]): AdfNode => ({
  ...text(words),
  marks: marks.map((mark) => (typeof mark === 'string' ? { type: mark } : mark)),
});
export const bold = (words: string): AdfNode => marked(words, 'strong');
export const linked = (words: string, href: string, title?: string): AdfNode =>
  marked(words, { type: 'link', attrs: { href, ...(title !== undefined && { title }) } });
export const br: AdfNode = { type: 'hardBreak' };
export const rule: AdfNode = { type: 'rule' };

export const li = (...content: AdfNode[]): AdfNode => ({ type: 'listItem', content });
export const ul = (...content: AdfNode[]): AdfNode => ({ type: 'bulletList', content });
export const ol = (order: number, ...content: AdfNode[]): AdfNode => ({
  type: 'orderedList',
  attrs: { order },
  content,
});
export const tasks = (localId: string, ...content: AdfNode[]): AdfNode => ({
  type: 'taskList',
  attrs: { localId },
  content,
});
export const task = (localId: string, state: 'TODO' | 'DONE', ...content: AdfNode[]): AdfNode => ({
  type: 'taskItem',
  attrs: { localId, state },
  content,
});
export const quote = (...content: AdfNode[]): AdfNode => ({ type: 'blockquote', content });
export const panel = (panelType: string, ...content: AdfNode[]): AdfNode => ({
  type: 'panel',
  attrs: { panelType },
  content,
});
export const expand = (title: string, ...content: AdfNode[]): AdfNode => ({
  type: 'expand',
  attrs: { title },
  content,
});
export const nestedExpand = (title: string, ...content: AdfNode[]): AdfNode => ({
  type: 'nestedExpand',
  attrs: { title },
  content,
});
export const code = (words: string, language?: string): AdfNode => ({
  type: 'codeBlock',
  ...(language !== undefined && { attrs: { language } }),
  content: [text(words)],
});
export const image = (url: string, alt?: string, caption?: string): AdfNode => ({
  type: 'mediaSingle',
  attrs: { layout: 'center' },
  content: [
    { type: 'media', attrs: { type: 'external', url, ...(alt !== undefined && { alt }) } },
    ...(caption === undefined ? [] : [{ type: 'caption', content: [text(caption)] }]),
  ],
});
