import type { AdfDocument, AdfNode } from '../../src/contract/adf-node';
import { descendants } from '../../src/adf/walk';

export const nodesOf = (document: AdfDocument, type: string): AdfNode[] =>
  [...descendants(document)].map(({ node }) => node).filter((node) => node.type === type);

export const promptsOf = (document: AdfDocument): string[] =>
  nodesOf(document, 'placeholder').map((node) => String(node.attrs?.text));

/** The text of a node's own inlines; a prompt reads as its words in `brackets`. */
export function lineOf(node: AdfNode, brackets: string): string {
  const [open = '', close = ''] = brackets;
  return (node.content ?? [])
    .map((inline) => (inline.type === 'placeholder' ? `${open}${String(inline.attrs?.text)}${close}` : inline.text))
    .join('');
}

export const headingsOf = (document: AdfDocument, brackets: string): { level: unknown; text: string }[] =>
  nodesOf(document, 'heading').map((node) => ({ level: node.attrs?.level, text: lineOf(node, brackets) }));

/** Every table's columns, with the text of the heading that it stands under. */
export function tablesOf(document: AdfDocument): { under: string; columns: string[] }[] {
  let under = '';
  return document.content.flatMap((node) => {
    if (node.type === 'heading') under = lineOf(node, '[]');
    return node.type === 'table' ? [{ under, columns: columnsOf(node) }] : [];
  });
}

const columnsOf = (table: AdfNode): string[] =>
  (table.content?.[0]?.content ?? []).map((header) => lineOf(header.content?.[0] ?? header, '[]'));

/** The table under a heading. */
export function tableUnder(document: AdfDocument, heading: string): AdfNode {
  const start = document.content.findIndex((node) => node.type === 'heading' && lineOf(node, '[]') === heading);
  const table = document.content.slice(start + 1).find((node) => node.type === 'table');
  if (start < 0 || !table) throw new Error(`No table under ${heading}`);
  return table;
}

/** The bold texts outside table headers, without their colons. */
export function labelsOf(document: AdfDocument): string[] {
  const headerTexts = new Set(nodesOf(document, 'tableHeader').map((header) => header.content?.[0]?.content?.[0]));
  return nodesOf(document, 'text')
    .filter((node) => node.marks?.some((mark) => mark.type === 'strong') && !headerTexts.has(node))
    .map((node) => (node.text ?? '').replace(/:\s*$/, ''));
}
