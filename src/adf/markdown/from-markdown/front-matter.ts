import type { AdfNode } from '../../../contract/adf-node';

const opening = /^---[ \t]*\n/;
const pair = /^([\p{L}][\p{L}\p{N} _-]{0,39}):(?:[ \t]+(.*))?$/u;
const listed = /^\s*-\s+(.*)$/;

const mostLines = 100;

/**
 * Takes front matter off the start of a text: lines of a key and a value, or a key and a list. They become a table, and
 * blank lines keep the place of what follows. Anything else between such rules stays the text’s own.
 */
export function withoutFrontMatter(text: string): { table: AdfNode | undefined; rest: string } {
  const none = { table: undefined, rest: text };
  if (!opening.test(text)) return none;
  const lines = text.slice(0, mostLines * 1000).split('\n', mostLines + 2);
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 2) return none;
  const pairs: { key: string; values: string[] }[] = [];
  for (const line of lines.slice(1, end)) {
    const [, key, value = ''] = pair.exec(line) ?? [];
    const item = listed.exec(line)?.[1];
    if (key !== undefined) pairs.push({ key, values: value.trim() === '' ? [] : [unquoted(value)] });
    else if (item !== undefined && pairs.length > 0) pairs.at(-1)?.values.push(unquoted(item));
    else if (!/^\s*(?:#.*)?$/.test(line)) return none;
  }
  if (pairs.length === 0) return none;
  const length = lines.slice(0, end + 1).join('\n').length;
  return { table: { type: 'table', content: pairs.map(rowOf) }, rest: '\n'.repeat(end) + text.slice(length) };
}

const unquoted = (value: string): string =>
  value
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/^(["'])(.*)\1$/, '$2');

const cell = (type: 'tableHeader' | 'tableCell', text: string): AdfNode => ({
  type,
  attrs: {},
  content: [{ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] }],
});

/** “start-date” becomes “Start date”, as a person would label it. */
const rowOf = ({ key, values }: { key: string; values: string[] }): AdfNode => {
  const label = key.replace(/[-_]+/g, ' ').trim();
  return {
    type: 'tableRow',
    content: [
      cell('tableHeader', label.charAt(0).toUpperCase() + label.slice(1)),
      cell('tableCell', values.filter((value) => value !== '').join(', ')),
    ],
  };
};
