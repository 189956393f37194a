import { h, header, p, table } from '../../words';
import { blocks, repairs } from './converted';
import { bold, br, code, expand, image, li, nestedExpand, rule, ul } from './words';

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

  expect(blocks(...lines)).toEqual([p('Title'), p('some <b> ', bold('text'), br, ' more')]);
  expect(repairs(...lines)).toEqual([
    '1: Raw <div> tags: dropped, their text kept',
    '2: Raw <h1> tags: dropped, their text kept',
  ]);
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
