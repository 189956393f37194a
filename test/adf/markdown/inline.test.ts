import { p } from '../../words';
import { blocks, repairs } from './converted';
import { bold, br, image, linked, marked } from './words';

it('marks what is strong, emphasised, struck through or code', () => {
  expect(blocks('**a** *b* ~~c~~ `d` ***e***')).toEqual([
    p(
      bold('a'),
      ' ',
      marked('b', 'em'),
      ' ',
      marked('c', 'strike'),
      ' ',
      marked('d', 'code'),
      ' ',
      marked('e', 'strong', 'em'),
    ),
  ]);
});

it('leaves code without the marks that ADF does not allow on it', () => {
  expect(blocks('**a `b`**')).toEqual([p(bold('a '), marked('b', 'code'))]);
});

it('makes of code in a link what Confluence’s editor keeps of it: the link', () => {
  const link = { type: 'link', attrs: { href: '/x' } };
  expect(blocks('[`a`](/x) [see `b`](/x) [**`c`**](/x) `d`')).toEqual([
    p(marked('a', link), ' ', marked('see b', link), ' ', marked('c', link, 'strong'), ' ', marked('d', 'code')),
  ]);
});

it('decodes entities', () => {
  expect(blocks('&copy; &lt;b&gt; &#35; a&#10;b `&amp;`')).toEqual([p('© <b> # a b ', marked('&amp;', 'code'))]);
});

it('links addresses as GitHub does', () => {
  expect(blocks('<https://a.b/c> https://a.b/c_d_. www.example.com ada@example.com readme.md //a.b')).toEqual([
    p(
      linked('https://a.b/c', 'https://a.b/c'),
      ' ',
      linked('https://a.b/c_d_', 'https://a.b/c_d_'),
      '. ',
      linked('www.example.com', 'http://www.example.com'),
      ' ',
      linked('ada@example.com', 'mailto:ada@example.com'),
      ' readme.md //a.b',
    ),
  ]);
});

it.each(['javascript:alert(1)', 'JAVASCRIPT:x', 'java%0Ascript:x', 'data:text/html,x', 'vbscript:x', 'file:///etc'])(
  'keeps only the text of a link to %s',
  (address) => {
    expect(blocks(`[go **on**](${address})`)).toEqual([p('go ', bold('on'))]);
    expect(repairs(`[go](${address})`)).toHaveLength(1);
  },
);

it('says which address it refused', () => {
  expect(repairs('a', '', '[go](javascript:alert(1))')).toEqual([
    '3: A link to “javascript:alert(1)”: kept as text, since its address is not safe',
  ]);
});

it('shows an image that stands for itself, with its description and title', () => {
  expect(blocks('![A plan](https://a.b/c.png "The plan")')).toEqual([image('https://a.b/c.png', 'A plan', 'The plan')]);
});

it('keeps the link on an image', () => {
  expect(blocks('[![A](https://a.b/c.png)](https://a.b)')).toEqual([
    {
      type: 'mediaSingle',
      attrs: { layout: 'center' },
      content: [
        {
          type: 'media',
          attrs: { type: 'external', url: 'https://a.b/c.png', alt: 'A' },
          marks: [{ type: 'link', attrs: { href: 'https://a.b' } }],
        },
      ],
    },
  ]);
});

it('makes a link of an image amid text, and of one that is not on the web', () => {
  expect(blocks('see ![A](https://a.b/c.png)', '', '![B](./b.png)', '', '![](./c.png)')).toEqual([
    p('see ', linked('A', 'https://a.b/c.png')),
    p(linked('B', './b.png')),
    p(linked('./c.png', './c.png')),
  ]);
  expect(repairs('see ![A](https://a.b/c.png)')).toEqual(['1: The image “A”: made a link to it']);
});

it('keeps the description of an image it may not link to', () => {
  expect(blocks('![A](data:image/png;base64,AAAA)')).toEqual([p('A')]);
  expect(repairs('![A](data:image/png;base64,AAAA)')).toEqual([
    '1: The image “A”: kept as its description, since its address is not safe',
  ]);
});

it('reads the tags that ADF has a mark for', () => {
  expect(
    blocks('H<sub>2</sub>O x<sup>2</sup> <u>u</u> <kbd>Ctrl</kbd> <b>b</b> <a href="/x">l</a> one<br>two'),
  ).toEqual([
    p(
      'H',
      marked('2', { type: 'subsup', attrs: { type: 'sub' } }),
      'O x',
      marked('2', { type: 'subsup', attrs: { type: 'sup' } }),
      ' ',
      marked('u', 'underline'),
      ' ',
      marked('Ctrl', 'code'),
      ' ',
      bold('b'),
      ' ',
      linked('l', '/x'),
      ' one',
      br,
      'two',
    ),
  ]);
});

it('drops other tags and comments from a line, and says so', () => {
  const lines = ['a <span class="x">b</span>', 'c <!-- why -->'];

  expect(blocks(...lines)).toEqual([p('a b c')]);
  expect(repairs(...lines)).toEqual([
    '1: Raw <span> tags: dropped, their text kept',
    '2: The HTML comment “why”: dropped',
  ]);
});
