import fc from '../../fast-check';
import { adfToMarkdown } from './in-english';
import { markdownToAdf } from './in-english';
import type { AdfNode } from '../../../src/contract/adf-node';
import { descendants } from '../../../src/adf/walk';
import { adfErrors } from '../../../packages/local-site/adf-validator';
import { card, date, doc, h, header, lozenge, mention, p, row, table, td, text } from '../../words';
import { blocks, repairs } from './converted';
import { bold, expand, linked, marked, panel, quote } from './words';

const written = (...content: AdfNode[]) => adfToMarkdown(doc(...content));

/** Each node, and the tag that stands for it. */
const pairs: [AdfNode, string][] = [
  [mention('5b10ac', 'Ada Lovelace'), '<span data-mention-id="5b10ac">@Ada Lovelace</span>'],
  [{ type: 'mention', attrs: { id: '5b10ac' } }, '<span data-mention-id="5b10ac">@5b10ac</span>'],
  [
    { type: 'mention', attrs: { id: '7', text: '@all', accessLevel: 'NONE', userType: 'SPECIAL' } },
    '<span data-mention-id="7" data-access-level="NONE" data-user-type="SPECIAL">@all</span>',
  ],
  [lozenge('IN REVIEW', 'yellow'), '<b data-status="yellow">IN REVIEW</b>'],
  [date('2026-03-04'), '<time datetime="2026-03-04">2026-03-04</time>'],
  [
    { type: 'date', attrs: { timestamp: '1775001600001' } },
    '<time datetime="2026-04-01T00:00:00.001Z">2026-04-01</time>',
  ],
  [
    card('https://example.com/a?b="c"'),
    '<a data-inline-card href="https://example.com/a?b=&quot;c&quot;">https\\://example.com/a?b="c"</a>',
  ],
];

it.each(pairs)('%j is a tag around its words, and comes back', (node, tag) => {
  expect([written(p('a ', node, ' b')), blocks(`a ${tag} b`)]).toEqual([
    { markdown: `a ${tag} b\n`, named: [] },
    [p('a ', node, ' b')],
  ]);
});

it.each([
  [{ type: 'blockCard', attrs: { url: 'https://example.com' } }, '<a data-block-card href="https://example.com">'],
  [
    { type: 'embedCard', attrs: { url: 'https://example.com', layout: 'wide', width: 50.5 } },
    '<a data-embed-card data-layout="wide" data-width="50.5" href="https://example.com">',
  ],
])('%j comes back on the page, in an expand and in a cell', (node, tag) => {
  const places = [
    node,
    expand('a', node),
    table(header('A'), { type: 'tableRow', content: [{ ...td(), content: [node] }] }),
  ];
  const { markdown } = written(...places);
  expect([markdown.split(tag).length - 1, blocks(markdown)]).toEqual([3, places]);
});

it('puts a smart link of its own into the line where it may not stand as a block', () => {
  const block = '<a data-block-card href="https://a.b">https\\://a.b</a>';
  expect(blocks(`> ${block}`, '', `see ${block}`, '', `## ${block}`)).toEqual([
    quote(p(card('https://a.b'))),
    p('see ', card('https://a.b')),
    { type: 'heading', attrs: { level: 2 }, content: [card('https://a.b')] },
  ]);
});

it.each([
  ['other words', '<time datetime="2026-03-04">soon</time>', p('soon')],
  ['the words of another day', '<time datetime="2026-03-04">2026-03-05</time>', p('2026-03-05')],
  ['a day that is not in the calendar', '<time datetime="2026-02-30">2026-02-30</time>', p('2026-02-30')],
  ['a time that is no moment', '<time datetime="2026-03-04 10:00">2026-03-04</time>', p('2026-03-04')],
  ['a name without @', '<span data-mention-id="1">Ada</span>', p('Ada')],
  ['no id', '<span data-mention-id="">@Ada</span>', p('@Ada')],
  ['more than words', '<span data-mention-id="1">@Ada *L*</span>', p('@Ada ', marked('L', 'em'))],
  ['code', '<span data-mention-id="1">`@Ada`</span>', p(marked('@Ada', 'code'))],
  ['a node', '<span data-mention-id="1"><span data-mention-id="2">@Ada</span></span>', p(mention('2', 'Ada'))],
  ['a tag that is no node', '<span data-mention-id="1">@A<span>d</span>a</span>', p('@Ada')],
  ['no end', '<span data-mention-id="1">@Ada', p('@Ada')],
  ['an end that comes first', '</span><span data-mention-id="1">@Ada', p('@Ada')],
  ['a color that is none', '<b data-status="pink">DONE</b>', p(bold('DONE'))],
  ['other words than its address', '<a data-inline-card href="/a">/b</a>', p(linked('/b', '/a'))],
  ['an address that is not safe', '<a data-inline-card href="javascript:a">javascript:a</a>', p('javascript:a')],
  ['a link around it', '[<b data-status="blue">A</b>](/x)', p(marked('A', linkTo('/x'), 'strong'))],
])('leaves words that are tagged as a node with %s as they are', (_, markdown, paragraph) => {
  expect(blocks(markdown)).toEqual([paragraph]);
});

it('says where a tag turned out to be no node', () => {
  expect(repairs('a', '', '<time datetime="2026-03-04">soon</time>', '', '<span data-mention-id="1">@Ada')).toEqual([
    '3: Raw <time> tags: dropped, their text kept',
    '5: Raw <span> tags: dropped, their text kept',
  ]);
});

it('keeps a mention as a name unless its reader answers for the file, and says so', () => {
  const markdown = '<span data-mention-id="1">@Ada</span>\n\nAsk <span data-mention-id="2">@Ben</span>.';
  expect(markdownToAdf(markdown)).toEqual({
    document: doc(p('@Ada'), p('Ask @Ben.')),
    repairs: [1, 3].map((line) => ({
      line,
      what: 'A mention of a person',
      done: 'kept as a name, as a file must not notify anyone',
    })),
  });
});

it('names what a tag could not give back', () => {
  const data = { '@type': 'Document', name: 'Spec', url: 'https://x.y/s' };
  const nodes: AdfNode[] = [
    { type: 'date', attrs: { timestamp: 'soon' } },
    { type: 'inlineCard', attrs: { data } },
    { type: 'inlineCard', attrs: { url: 'javascript:a' } },
    { type: 'mention', attrs: { id: '', text: '@Ada' } },
  ];
  expect(written(p(...nodes.flatMap((node) => [node, text(' ')])))).toEqual({
    markdown: 'soon [Spec](https://x.y/s) javascript:a @Ada\n',
    named: [
      'Dates of no day, written as what is stored for them',
      'Smart links that are more than an address, written as links',
      'Links whose address is not safe, written as their words',
      'Mentions of no account, written as names',
    ],
  });
});

/** Parts of tags, as somebody may type them. */
const typed = fc
  .array(
    fc.constantFrom(
      ...['<span data-mention-id="1">', '</span>', '@Ada', ' ', '<b data-status="blue">', '</b>', '\\', '`', '&lt;'],
      ...['<time datetime="2026-03-04">', '</time>', '2026-03-04', '<a data-inline-card href="/x">', '/x', '</a>', '|'],
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join('').trim())
  .filter((words) => words !== '');

it('gives words that look like a tag back as words, wherever they stand', () => {
  fc.assert(
    fc.property(typed, (words) => {
      const document = doc(h(2, words), p(words), table(header('A'), row(undefined, words)), panel('info', p(words)));
      const { markdown, named } = adfToMarkdown(document);
      expect([markdownToAdf(markdown, { mentions: 'kept' }).document, named]).toEqual([document, []]);
    }),
    { numRuns: 300 },
  );
});

const anyText = fc
  .oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom(
      '__proto__',
      'constructor',
      '"><b>',
      "a'b",
      '&amp;',
      '|',
      '`*_~\\',
      '\u202eAda',
      'Ada 😀',
      '[x](y)',
    ),
  )
  // A page holds no control characters, and a line of HTML shows no line ends.
  .filter((words) => words.trim() === words && words !== '' && !/\p{Cc}/u.test(words));
const color = fc.constantFrom('neutral', 'purple', 'blue', 'red', 'yellow', 'green', '#a0B1c2');
const anyTagged: fc.Arbitrary<AdfNode> = fc.oneof(
  fc
    .tuple(anyText, anyText)
    .filter(([id, name]) => id !== name)
    .map(([id, name]) => mention(id, name)),
  fc.tuple(anyText, color).map(([words, hue]) => lozenge(words, hue)),
  fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((day): AdfNode => ({ type: 'date', attrs: { timestamp: String(day.getTime()) } })),
  anyText.map((path) => card(`https://example.com/${path}`)),
);

it('gives any of these nodes back, wherever it stands', () => {
  fc.assert(
    fc.property(anyTagged, (node) => {
      const document = doc(
        { type: 'heading', attrs: { level: 2 }, content: [node] },
        p('a ', node, 'b', node),
        table(header('A'), row(undefined, node)),
        panel('info', p(node)),
      );
      const { markdown, named } = adfToMarkdown(document);
      expect([markdownToAdf(markdown, { mentions: 'kept' }).document, named]).toEqual([document, []]);
    }),
    { numRuns: 500 },
  );
});

it('makes no mention of any Markdown, and loses none of its words, where mentions are names', () => {
  fc.assert(
    fc.property(fc.array(typed, { maxLength: 4 }), (lines) => {
      const { document } = markdownToAdf(lines.join('\n\n'));
      expect(adfErrors(document)).toEqual([]);
      expect([...descendants(document)].filter(({ node }) => node.type === 'mention')).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

function linkTo(href: string) {
  return { type: 'link', attrs: { href } };
}
