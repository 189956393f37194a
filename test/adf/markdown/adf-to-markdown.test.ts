import { adfToMarkdown } from './in-english';
import type { AdfNode } from '../../../src/contract/adf-node';
import { card, date, doc, h, header, lozenge, mention, p, prompt, row, table, td, text } from '../../words';
import {
  bold,
  br,
  code,
  expand,
  image,
  li,
  linked,
  marked,
  nestedExpand,
  ol,
  panel,
  quote,
  rule,
  task,
  tasks,
  ul,
} from './words';

it('writes blocks', () => {
  expect(
    markdown(
      h(2, 'Goals'),
      p('One', br, 'two'),
      ul(li(p('a'), ol(3, li(p('b'))))),
      quote(p('c')),
      rule,
      code('d', 'ts'),
    ),
  ).toBe(lines('## Goals', '', 'One\\', 'two', '', '- a', '', '  3. b', '', '> c', '', '---', '', '```ts', 'd', '```'));
});

it('leaves empty paragraphs out', () => {
  expect(markdown(p('a'), { type: 'paragraph' }, p('b'))).toBe(lines('a', '', 'b'));
});

it('nests marks, the one that reaches furthest around the others', () => {
  expect(
    markdown(
      p(
        bold('a '),
        marked('b', 'em', 'strong'),
        marked(' c', 'strong'),
        ' ',
        linked('d', '/x', 'T'),
        ' ',
        marked('e', 'strike'),
      ),
    ),
  ).toBe(lines('**a *b* c** [d](/x "T") ~~e~~'));
});

it('puts space at the edge of a mark outside of it', () => {
  expect(markdown(p(bold('Owner: '), 'Ada'))).toBe(lines('**Owner:** Ada'));
});

it('writes in tags what Markdown has no mark for', () => {
  expect(
    markdown(p('H', marked('2', { type: 'subsup', attrs: { type: 'sub' } }), 'O ', marked('u', 'underline'))),
  ).toBe(lines('H<sub>2</sub>O <u>u</u>'));
});

it('writes what people and products stand for in a line', () => {
  const emoji = { type: 'emoji', attrs: { shortName: ':rocket:', text: '🚀' } };

  expect(
    markdown(
      p(
        mention('id', 'Ada'),
        ' ',
        lozenge('In Review'),
        ' ',
        date('2026-04-15'),
        ' ',
        card('https://a.b/c'),
        ' ',
        emoji,
        ' ',
        prompt('Why now?'),
      ),
    ),
  ).toBe(
    lines(
      [
        '<span data-mention-id="id">@Ada</span> <b data-status="neutral">In Review</b>',
        '<time datetime="2026-04-15">2026-04-15</time>',
        '<a data-inline-card href="https://a.b/c">https\\://a.b/c</a> 🚀 [Why now?]',
      ].join(' '),
    ),
  );
});

it('escapes what would mean something else, and no more', () => {
  expect(
    markdown(p('* [Name] a_b_c <b> 1*2 [ ] [^1] [x]: y https://a.b'), p('# no heading'), quote(p('[!NOTE]'))),
  ).toBe(
    lines('\\* [Name] a_b_c \\<b> 1\\*2 \\[ ] \\[^1] \\[x]: y https\\://a.b', '', '\\# no heading', '', '> \\[!NOTE]'),
  );
});

it('writes tasks with their boxes, and those under a task beneath it', () => {
  expect(markdown(tasks('1', task('2', 'TODO', text('a')), tasks('3', task('4', 'DONE', text('b')))))).toBe(
    lines('- [ ] a', '  - [x] b'),
  );
});

it('writes decisions as a list', () => {
  const decision = { type: 'decisionItem', attrs: { localId: '1', state: 'DECIDED' }, content: [text('We go')] };

  expect(markdown({ type: 'decisionList', attrs: { localId: '2' }, content: [decision] })).toBe(
    lines('- **Decision:** We go'),
  );
});

it('writes tables, the blocks of a cell as lines of it', () => {
  const cell = { type: 'tableCell', attrs: {}, content: [p('a | b'), ul(li(p('c')), li(p(bold('d')))), code('e\nf')] };

  expect(markdown(table(header('A', 'B'), row(undefined, cell, td())))).toBe(
    lines('| A | B |', '| - | - |', '| a \\| b<br>- c<br>- **d**<br>`e`<br>`f` | |'),
  );
});

it('takes the first row for the header, and makes headers beside a row bold', () => {
  const side = { type: 'tableHeader', attrs: {}, content: [p('Owner')] };

  expect(markdown(table(row(undefined, 'a', 'b'), { type: 'tableRow', content: [side, td('Ada')] }))).toBe(
    lines('| a | b |', '| - | - |', '| **Owner** | Ada |'),
  );
});

it('leaves the cells empty that another one spans', () => {
  expect(
    markdown(
      table(header('A', 'B', 'C'), row(undefined, td('1', { colspan: 2, rowspan: 2 }), '2'), row(undefined, '3')),
    ),
  ).toBe(lines('| A | B | C |', '| - | - | - |', '| 1 | | 2 |', '| | | 3 |'));
});

it("writes panels as GitHub's alerts", () => {
  expect(markdown(panel('error', p('a'), ul(li(p('b')))), panel('note', h(3, 'c')))).toBe(
    lines('> [!CAUTION]', '> a', '>', '> - b', '', '> [!IMPORTANT]', '>', '> ### c'),
  );
});

it('writes expands as <details>', () => {
  expect(markdown(expand('a < b', p('c'), nestedExpand('d', p('e'))))).toBe(
    lines(
      ...['<details>', '<summary>a &lt; b</summary>', '', 'c', ''],
      ...['<details>', '<summary>d</summary>', '', 'e', '', '</details>', '', '</details>'],
    ),
  );
});

it('writes images from the web with their caption, and smart links on a line of their own', () => {
  expect(
    markdown(image('https://a.b/c.png', 'A', 'The plan'), { type: 'blockCard', attrs: { url: 'https://a.b' } }),
  ).toBe(lines('![A](https://a.b/c.png "The plan")', '', '<a data-block-card href="https://a.b">https\\://a.b</a>'));
});

it('writes a smart link that is given by what it shows with its name and address', () => {
  const data = { '@type': 'Document', name: 'Spec', url: 'https://x.y/s' };
  expect(markdown(p({ type: 'inlineCard', attrs: { data } }), { type: 'blockCard', attrs: { data } })).toBe(
    lines('[Spec](https://x.y/s)', '', '[Spec](https://x.y/s)'),
  );
});

it('names what Markdown has no form for, and lists it', () => {
  const jira = { type: 'extension', attrs: { extensionType: 'x', extensionKey: 'jira', text: 'Jira issues' } };
  const excerpt = {
    type: 'bodiedExtension',
    attrs: { extensionType: 'x', extensionKey: 'a/b/excerpt' },
    content: [p('kept')],
  };
  const file = {
    type: 'mediaSingle',
    attrs: { layout: 'center' },
    content: [{ type: 'media', attrs: { type: 'file', id: '1', collection: '', alt: 'plan.pdf' } }],
  };
  const columns = ['a', 'b'].map((words) => ({ type: 'layoutColumn', attrs: { width: 50 }, content: [p(words)] }));
  const coloured = p(marked('red', { type: 'textColor', attrs: { color: '#f00' } }));
  const unknown = { type: 'whiteboard', content: [p('inside')] };

  expect(
    adfToMarkdown(doc(jira, excerpt, file, { type: 'layoutSection', content: columns }, coloured, unknown)),
  ).toEqual({
    markdown: lines(
      ...[
        '[macro: Jira issues]',
        '',
        '[macro: excerpt]',
        '',
        'kept',
        '',
        '[file: plan.pdf]',
        '',
        'a',
        '',
        'b',
        '',
        'red',
        '',
      ],
      ...['[whiteboard]', '', 'inside'],
    ),
    named: [
      'The macro “Jira issues”, written as [macro: Jira issues]',
      'The macro “excerpt”, written as [macro: excerpt]',
      'An attached file, written as [file: plan.pdf]',
      'A layout of 2 columns, written as its columns one below the other',
      'Text colour, written as its text alone',
      'A block of the unknown type “whiteboard”, written as [whiteboard]',
    ],
  });
});

it('tells two lists apart', () => {
  expect(markdown(ul(li(p('a'))), ul(li(p('b'))))).toBe(lines('- a', '', '* b'));
});

const markdown = (...content: AdfNode[]): string => adfToMarkdown(doc(...content)).markdown;
const lines = (...all: string[]): string => `${all.join('\n')}\n`;
