import { h, header, p, table } from '../../words';
import { blocks, repairs } from './converted';
import fc from '../../fast-check';
import { bold, br, code, expand, image, li, nestedExpand, ol, quote, rule, ul } from './words';

it('makes an expand of <details>, titled by its summary', () => {
  expect(
    blocks('<details>', '<summary>Why <b>not</b> &amp; how</summary>', '', '- *a*', '', '</details>', '', 'b'),
  ).toEqual([expand('Why not & how', ul(li(p({ type: 'text', text: 'a', marks: [{ type: 'em' }] })))), p('b')]);
});

it('reads <details> without Markdown in it', () => {
  expect(blocks('<details><summary>Why</summary>one<p>two</details>')).toEqual([expand('Why', p('one'), p('two'))]);
});

it('gives an expand without content a paragraph', () => {
  expect(blocks('<details></details>')).toEqual([expand('', { type: 'paragraph' })]);
});

it('nests an expand once, and lays deeper ones out under their title', () => {
  const lines = ['a', 'b', 'c'].map((title) => `<details><summary>${title}</summary>\n\n`);

  expect(blocks(...lines, 'text')).toEqual([expand('a', nestedExpand('b', p(bold('c')), p('text')))]);
  expect(repairs(...lines)).toEqual([
    '7: An expand inside an expand in an expand: its text kept there, after its title in bold',
  ]);
});

it('ends an expand with the list around it', () => {
  expect(blocks('- a', '', '  <details>', '', '  b', '', '- c')).toEqual([
    ul(li(p('a'))),
    expand('', p('b')),
    ul(li(p('c'))),
  ]);
  expect(repairs('- a', '', '  <details>', '', '  b')).toEqual([
    '3: An expand inside a list: moved out of it, after the item',
  ]);
});

it('moves a table out of an expand in an expand, after its title', () => {
  expect(
    blocks('<details>', '', '<details><summary>t</summary>', '', '| A |', '| - |', '', '</details>', '', '</details>'),
  ).toEqual([expand('', nestedExpand('t', { type: 'paragraph' }), table(header('A')))]);
});

it('keeps the text of other tags in paragraphs, and says what it dropped', () => {
  const lines = ['<div align="center">', '<h1>Title</h1>', 'some &lt;b&gt; <b>text</b><br>', 'more</div>'];

  expect(blocks(...lines)).toEqual([h(1, 'Title'), p('some <b> ', bold('text'), br, ' more')]);
  expect(repairs(...lines)).toEqual(['1: Raw <div> tags: dropped, their text kept']);
});

it('keeps images and rules of HTML', () => {
  expect(blocks('<p><img src="https://a.b/c.png" alt="A"></p><hr>')).toEqual([image('https://a.b/c.png', 'A'), rule]);
});

it.each(['pre', 'script', 'style'])('makes code of <%s>', (tag) => {
  expect(blocks(`<${tag}>`, 'a', '', '  b', `</${tag}>`)).toEqual([code('a\n\n  b')]);
});

it('drops comments between blocks, and names each by how it begins', () => {
  const lines = [
    '# A',
    '',
    '<!-- Replace this',
    'with your own text, as long as it may be, in one line or in two -->',
    'b',
  ];

  expect(blocks(...lines)).toEqual([h(1, 'A'), p('b')]);
  expect(repairs(...lines)).toEqual([
    '3: The HTML comment “Replace this with your own text, as long as it may be, in o…”: dropped',
  ]);
});

it('keeps a tag that does not end as text', () => {
  expect(blocks('<div class="a', 'b')).toEqual([p('<div class="a b')]);
});

it.each([
  'Set `x` to <your-key>, call /rooms/<id>/holds and Foo<T>.',
  'Press <Enter>. <Name of owner> and </id> say nothing of <b>bold</b>.',
])('keeps words in angle brackets that are no element: %s', (markdown) => {
  const said = JSON.stringify(blocks(markdown));
  const words = markdown.match(/<\/?(?!\/?b>)[^>]+>/g) ?? [];
  expect([words.filter((word) => !said.includes(word)), repairs(markdown)]).toEqual([[], []]);
});

it('makes lists of lists, also of items that do not end', () => {
  expect(blocks('<ul><li>one<li>two <b>bold</b><ol start="3"><li>three</li></ol></li></ul>', 'more')).toEqual([
    ul(li(p('one')), li(p('two ', bold('bold')), ol(3, li(p('three'))))),
    p('more'),
  ]);
});

it('makes quotes and headings of quotes and headings', () => {
  expect(blocks('<blockquote><p>one</p><p>two</p></blockquote><h3>Title</h3>')).toEqual([
    quote(p('one'), p('two')),
    h(3, 'Title'),
  ]);
});

it('makes a table of a table, with Markdown in its cells', () => {
  expect(
    blocks(
      ...[
        '<table><thead><tr><th colspan="2">A</th></tr></thead><tbody>',
        '<tr><td>',
        '',
        '- one',
        '',
        '</td><td></td></tr>',
      ],
      ...['<tr><td><table><tr><td>in</td><td>side</td></tr></table></td><td>two', '</tbody></table>'],
    ),
  ).toEqual([
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: [{ type: 'tableHeader', attrs: { colspan: 2 }, content: [p('A')] }] },
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', attrs: {}, content: [ul(li(p('one')))] },
            { type: 'tableCell', attrs: {}, content: [{ type: 'paragraph' }] },
          ],
        },
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', attrs: {}, content: [p('in'), p('side')] },
            { type: 'tableCell', attrs: {}, content: [p('two')] },
          ],
        },
      ],
    },
  ]);
});

it('parts words in a cell where a block tag parts them', () => {
  expect(blocks('| A |', '|---|', '| <ul><li>one</li><li>two</li></ul> |', '| <p>one</p><p>two</p> |')).toEqual([
    table(
      header('A'),
      { type: 'tableRow', content: [{ type: 'tableCell', attrs: {}, content: [p('one', br, 'two')] }] },
      { type: 'tableRow', content: [{ type: 'tableCell', attrs: {}, content: [p('one', br, 'two')] }] },
    ),
  ]);
});

const tags = ['ul', 'ol', 'li', 'table', 'tbody', 'tr', 'td', 'th', 'blockquote', 'h2', 'p', 'details', 'summary', 'b'];
const htmlPart = fc.oneof(
  fc.constantFrom(...tags).map((tag) => `<${tag}>`),
  fc.constantFrom(...tags).map((tag) => `</${tag}>`),
  fc.constantFrom('\n', '\n\n', '- ', '> ', '<br>', '<hr>', '<owner>'),
  fc.integer({ min: 0, max: 99 }).map((number) => ` word${String(number)} `),
);

it('keeps each word of any HTML, in a valid document', () => {
  fc.assert(
    fc.property(fc.array(htmlPart, { maxLength: 30 }), (parts) => {
      const said = JSON.stringify(blocks(...parts.join('').split('\n')));
      expect(parts.filter((part) => part.startsWith(' word') && !said.includes(part.trim()))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
