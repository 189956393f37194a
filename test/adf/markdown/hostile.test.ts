import { adfToMarkdown } from './in-english';
import { markdownToAdf } from './in-english';
import { adfErrors } from '../../../packages/local-site/adf-validator';

/** Far longer than each text takes, and far shorter than it would take in quadratic time. */
const enough = 30_000;
const often = 10_000;

const texts: Record<string, string> = {
  'open brackets': '['.repeat(often),
  'brackets in brackets': '['.repeat(often) + ']'.repeat(often),
  'links that do not end': '[a](<b'.repeat(often),
  'images in images': '!['.repeat(often) + 'a' + '](u)'.repeat(often),
  'marks that do not end': '**a *b ~~c _d '.repeat(often),
  'marks in marks': '*a **b '.repeat(often) + '** *'.repeat(often),
  'quotes in quotes': '>'.repeat(often),
  'lists in lists': '- '.repeat(often),
  'quotes in lists': '- > 1. '.repeat(often),
  'footnotes in footnotes': '[^a]: '.repeat(often),
  'references that do not end': `[^a]: b\n\n${'[^'.repeat(often)}`,
  'tags that do not end': '<a href="'.repeat(often),
  'comments that do not end': '<!-- '.repeat(often),
  'expands in expands': '<details>\n\n'.repeat(often),
  'expands that end': `${'<details>\n\n'.repeat(often)}${'</details>\n\n'.repeat(often)}`,
  'lists of tags': `${'<ul><li>a'.repeat(often)}${'</ul>'.repeat(often)}`,
  'tables of tags': `<table><tr><th>a${'<tr><td>a'.repeat(often)}${'</table>'.repeat(often)}`,
  'words in angle brackets': '<name of x> a'.repeat(often),
  'marks of tags': '<b>a '.repeat(often),
  attributes: `<div ${'a="b" '.repeat(often)}>`,
  addresses: 'http://a.bc www.a.bc a@b.cd *d* '.repeat(often),
  'addresses in addresses': 'www.http://a@'.repeat(often),
  'white space': `a${' '.repeat(often * 10)}b${'\t'.repeat(often * 10)}c  ${'\n'.repeat(often)}`,
  'line breaks': '<br>'.repeat(often),
  escapes: '\\'.repeat(often),
  definitions: '[a]: b\n'.repeat(often),
  'rows with too many cells': `|a|\n|-|\n${'|b|c|d|\n'.repeat(often)}`,
  'rows with too few': `${'|a'.repeat(1000)}|\n${'|-'.repeat(1000)}|\n${'|b|\n'.repeat(often)}`,
  'tables in lists': '- a\n\n  | b |\n  | - |\n\n'.repeat(often / 5),
  'code in tasks': '- [ ] a\n\n  ```\n  b\n'.repeat(often / 5),
};

it.each(Object.entries(texts))(
  'reads and writes %s without end',
  (_name, text) => {
    const { document } = markdownToAdf(text);

    expect(adfErrors(document).slice(0, 3)).toEqual([]);
    expect(adfToMarkdown(document).named).toEqual([]);
  },
  enough,
);

it('keeps the text of quotes and lists beyond any depth, and says so', () => {
  const { document, repairs } = markdownToAdf(`${'> '.repeat(50)}a`);

  expect(document.content).toEqual([
    { type: 'blockquote', content: [{ type: 'paragraph', content: [{ type: 'text', text: `${'> '.repeat(10)}a` }] }] },
  ]);
  expect(repairs).toEqual([
    { line: 1, what: 'A quote inside a quote', done: 'its text kept there, not as a quote' },
    { line: 1, what: 'Quotes or lists nested too deep', done: 'kept as text, with their marks' },
  ]);
});
