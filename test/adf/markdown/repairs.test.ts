import { header, p, table } from '../../words';
import { blocks, repairs } from './converted';
import { bold, code, li, ol, panel, quote, rule, task, tasks, ul } from './words';

it('moves a table out of a list, which goes on and counts on after it', () => {
  const lines = ['1. a', '', '   | A |', '   | - |', '', '   b', '2. c'];

  expect(blocks(...lines)).toEqual([ol(1, li(p('a'))), table(header('A')), p('b'), ol(2, li(p('c')))]);
  expect(repairs(...lines)).toEqual(['3: A table inside a list: moved out of it, after the item']);
});

it('moves a table out of every list around it, in the order of the source', () => {
  expect(blocks('- a', '  - b', '', '    | A |', '    | - |', '', '    c', '  - d', '- e')).toEqual([
    ul(li(p('a'), ul(li(p('b'))))),
    table(header('A')),
    p('c'),
    ul(li(p('d'))),
    ul(li(p('e'))),
  ]);
});

it('leaves no item where a table was all of it, and counts it', () => {
  expect(blocks('1. a', '2. | A |', '   | - |', '3. c')).toEqual([
    ol(1, li(p('a'))),
    table(header('A')),
    ol(3, li(p('c'))),
  ]);
});

it('moves a table and a rule out of a quote, which goes on after them', () => {
  const lines = ['> a', '>', '> | A |', '> | - |', '>', '> b', '>', '> ***', '>', '> c'];

  expect(blocks(...lines)).toEqual([quote(p('a')), table(header('A')), quote(p('b')), rule, quote(p('c'))]);
  expect(repairs(...lines)).toEqual([
    '3: A table inside a quote: moved out of it',
    '8: A rule inside a quote: moved out of it',
  ]);
});

it('makes a bold paragraph of a heading in a quote or a list', () => {
  const lines = ['> # A `b`', '', '- ## C'];

  expect(blocks(...lines)).toEqual([
    quote(p(bold('A '), { type: 'text', text: 'b', marks: [{ type: 'code' }] })),
    ul(li(p(bold('C')))),
  ]);
  expect(repairs(...lines)).toEqual([
    '1: A heading inside a quote: made a bold paragraph',
    '3: A heading inside a list: made a bold paragraph',
  ]);
});

it('keeps the text of a quote in a list or a quote where it stands', () => {
  const lines = ['- a', '  > b', '', '> c', '>', '> > d'];

  expect(blocks(...lines)).toEqual([ul(li(p('a'), p('b'))), quote(p('c'), p('d'))]);
  expect(repairs(...lines)).toEqual([
    '2: A quote inside a list: its text kept there, not as a quote',
    '6: A quote inside a quote: its text kept there, not as a quote',
  ]);
});

it('moves tasks out of a quote', () => {
  expect(blocks('> a', '> - [ ] b')).toEqual([
    quote(p('a')),
    tasks('id-1', task('id-2', 'TODO', { type: 'text', text: 'b' })),
  ]);
});

it('names an alert in a list in bold, for want of a panel', () => {
  const lines = ['- a', '', '  > [!TIP]', '  > b'];

  expect(blocks(...lines)).toEqual([ul(li(p('a'), p(bold('Tip:')), p('b')))]);
  expect(repairs(...lines)).toEqual(['3: An alert inside a list: its text kept there, after its name in bold']);
});

it('moves what a panel may not hold out of it', () => {
  expect(blocks('> [!NOTE]', '> a', '>', '> | A |', '> | - |', '>', '> # B')).toEqual([
    panel('info', p('a')),
    table(header('A')),
    panel('info', { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'B' }] }),
  ]);
});

it('keeps code and images in lists and quotes', () => {
  expect(blocks('- ```', '  a', '  ```', '', '> ```', '> b', '> ```')).toEqual([ul(li(code('a'))), quote(code('b'))]);
});

it('reports each finding once a line, in the order of the lines', () => {
  expect(repairs('<i class=x>', '', '<abbr>a</abbr> <abbr>b</abbr>', '', '[a](data:b)')).toEqual([
    '3: Raw <abbr> tags: dropped, their text kept',
    '5: A link to “data:b”: kept as text, since its address is not safe',
  ]);
});
