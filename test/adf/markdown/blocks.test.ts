import { h, header, p, row, table, td, text } from '../../words';
import { blocks, repairs } from './converted';
import { bold, br, code, li, linked, marked, ol, panel, quote, rule, ul } from './words';

it('keeps headings at their level', () => {
  expect(blocks('# One', '', 'Three', '-----', '', '###### Six ##')).toEqual([h(1, 'One'), h(2, 'Three'), h(6, 'Six')]);
});

it('reads a line end as a space, and a hard break as one', () => {
  expect(blocks('one', 'two  ', 'three\\', 'four')).toEqual([p('one two', br, 'three', br, 'four')]);
});

it('keeps a line that begins with a bold label on its own', () => {
  expect(blocks('**Status:** Draft', '**Author**: Ada', 'Lovelace')).toEqual([
    p(bold('Status:'), ' Draft', br, bold('Author'), ': Ada Lovelace'),
  ]);
});

it('goes on in the same line with bold words that label nothing', () => {
  expect(blocks('we do', '**not** know')).toEqual([p('we do ', bold('not'), ' know')]);
});

it('nests lists, and counts from the first number', () => {
  expect(blocks('3. three', '   - a', '     - b', '4. four')).toEqual([
    ol(3, li(p('three'), ul(li(p('a'), ul(li(p('b')))))), li(p('four'))),
  ]);
});

it('gives an empty item, and one that begins with a list, a paragraph', () => {
  expect(blocks('-', '- - a')).toEqual([ul(li({ type: 'paragraph' }), li({ type: 'paragraph' }, ul(li(p('a')))))]);
});

it('keeps code as it is, with the language its author gave', () => {
  expect(blocks('```ts twoslash', 'a  <b>', '', '  c', '```', '', '    d', '', '```', '```')).toEqual([
    code('a  <b>\n\n  c', 'ts'),
    code('d'),
    { type: 'codeBlock' },
  ]);
});

it('makes tables of header and cells, each with a paragraph', () => {
  expect(blocks('| A | B |', '| :- | -: |', '| `x` | |')).toEqual([
    table(header('A', 'B'), row(undefined, td(p(marked('x', 'code'))), emptyCell)),
  ]);
});

it('fills rows that are too short', () => {
  expect(blocks('| A | B |', '| - | - |', '| 1 |')).toEqual([table(header('A', 'B'), row(undefined, '1', emptyCell))]);
});

it('joins cells beyond the header to the last one, as they are written', () => {
  const lines = ['> | A | B |', '> | - | - |', '> | 1 | `a || b` | \\| |', '> 2 | 3 | 4'];

  expect(blocks(...lines)).toEqual([
    table(header('A', 'B'), row(undefined, '1', p(marked('a || b', 'code'), ' | |')), row(undefined, '2', '3 | 4')),
  ]);
  expect(repairs(...lines)).toEqual([
    '1: A table inside a quote: moved out of it',
    '3: A table row with more cells than its header: the further cells joined to its last one',
    '4: A table row with more cells than its header: the further cells joined to its last one',
  ]);
});

it('keeps quotes and rules', () => {
  expect(blocks('> a', '>', '> - b', '', '***')).toEqual([quote(p('a'), ul(li(p('b')))), rule]);
});

it('makes a panel of each alert of GitHub', () => {
  const alerts = ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'].map((name) => `> [!${name}]\n> a\n`);

  expect(blocks(...alerts)).toEqual(['info', 'success', 'note', 'warning', 'error'].map((type) => panel(type, p('a'))));
});

it('takes nothing for an alert that is escaped, unknown or without a text', () => {
  expect(blocks('> \\[!NOTE]', '> a', '', '# -', '', '> [!OTHER]', '> a', '', '# -', '', '> [!NOTE]')).toEqual([
    quote(p('[!NOTE] a')),
    h(1, '-'),
    quote(p('[!OTHER] a')),
    h(1, '-'),
    quote(p('[!NOTE]')),
  ]);
});

it('puts footnotes at the end, under a heading of their own, in the order of their references', () => {
  expect(blocks('One[^b], two[^a], one again[^b].', '', '[^a]: A', '', '[^b]: B', '', '    more', '', 'End')).toEqual([
    p('One', sup('1'), ', two', sup('2'), ', one again', sup('1'), '.'),
    p('End'),
    h(2, 'Footnotes'),
    ol(1, li(p('B'), p('more')), li(p('A'))),
  ]);
});

it('keeps a footnote that nothing refers to, and a reference to none as text', () => {
  expect(blocks('a[^x]', '', '[^y]: b')).toEqual([p('a[^x]'), h(2, 'Footnotes'), ol(1, li(p('b')))]);
});

it('resolves links by reference, which may stand anywhere', () => {
  expect(blocks('[a][r] and [r]', '', '[r]: /x "T"')).toEqual([
    p(linked('a', '/x', 'T'), ' and ', linked('r', '/x', 'T')),
  ]);
});

it('is empty for nothing', () => {
  expect(blocks('', '  ', '')).toEqual([]);
});

it('drops characters that no page can hold', () => {
  expect(blocks('a\u0001b\ud800c')).toEqual([p('ab\ufffdc')]);
  expect(repairs('a\u0001b')).toEqual(['-: Characters that no page can hold: dropped']);
});

const emptyCell = { type: 'tableCell', attrs: {}, content: [{ type: 'paragraph' }] };

const sup = (words: string) => ({ ...text(words), marks: [{ type: 'subsup', attrs: { type: 'sup' } }] });
