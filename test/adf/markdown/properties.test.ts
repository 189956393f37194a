import fc from '../../fast-check';
import { adfToMarkdown } from '../../../src/adf/markdown/adf-to-markdown';
import { markdownToAdf } from '../../../src/adf/markdown/markdown-to-adf';
import type { AdfNode } from '../../../src/contract/adf-node';
import { descendants } from '../../../src/adf/walk';
import { adfErrors } from '../../../packages/local-site/adf-validator';
import { anyDocuments } from './any-documents';
import { missingFrom, saidByDocument, saidByMarkdown } from './said';
import { sharedDocuments } from './shared-documents';

/** What Markdown is made of, so that it is met in every order. */
const parts = fc.constantFrom(
  ...[
    'a',
    'word',
    'é',
    ' ',
    '\n',
    '\n\n',
    '\n  ',
    '\n    ',
    '\t',
    '**',
    '*',
    '_',
    '~~',
    '`',
    '```',
    '\\',
    '!',
    '[',
    ']',
  ],
  ...[
    '- ',
    '* ',
    '- [ ] ',
    '- [x] ',
    '> ',
    '# ',
    '## ',
    '---',
    '===',
    '](/u "t")',
    '![',
    '<b>',
    '</b>',
    '<br>',
    '<div>',
  ],
  ...['<!-- c -->', '&amp;', '&lt;', '(', ')', '%'],
);
/** Where two implementations of GitHub's Markdown differ, or the order is ours. */
const furtherParts = fc.constantFrom(
  ...[
    '1. ',
    '2) ',
    '| ',
    '|',
    '\n| - | - |\n',
    '\n|-|\n',
    'http://a.b/c',
    'www.a.b',
    'x@y.zz',
    '<http://x.y>',
    '[!NOTE]',
  ],
  ...[
    '<details>',
    '</details>',
    '<summary>',
    '</summary>',
    '[^a]',
    '\n[^a]: ',
    '<script>',
    '<pre>',
    '<!--',
    '\u0000',
    '\ud800',
  ],
);
const joined = (part: fc.Arbitrary<string>) => fc.array(part, { maxLength: 30 }).map((all) => all.join(''));
const markdown = joined(parts);
const anyMarkdown = fc.oneof(joined(fc.oneof(parts, furtherParts)), fc.string({ unit: 'binary' }), fc.string());

it('makes a valid document of any text, with ids that are unique', () => {
  fc.assert(
    fc.property(anyMarkdown, (text) => {
      const { document } = markdownToAdf(text);
      const ids = [...descendants(document)].map(({ node }) => node.attrs?.localId).filter((id) => id !== undefined);

      expect(adfErrors(document)).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 300 },
  );
});

it('loses no letter and no figure of a text that another parser finds, nor their order', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const said = saidByDocument(markdownToAdf(text).document);

      expect(missingFrom(letters(said), letters(saidByMarkdown(text)))).toBe('');
    }),
    { numRuns: 1000 },
  );
});

it('gives every document of what ADF and Markdown share back as it was', () => {
  fc.assert(
    fc.property(sharedDocuments, (document) => {
      const again = markdownToAdf(adfToMarkdown(document).markdown, { newId: () => '' }).document;

      expect(again).toEqual(document);
    }),
    { numRuns: 200 },
  );
});

it('says the same after Markdown was read, written and read', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const { document } = markdownToAdf(text);
      const again = markdownToAdf(adfToMarkdown(document).markdown).document;

      expect(saidByDocument(again)).toBe(saidByDocument(document));
    }),
    { numRuns: 500 },
  );
});

it('writes any valid document, with all its words, the same each time', () => {
  fc.assert(
    fc.property(anyDocuments, (document) => {
      const { markdown } = adfToMarkdown(document);

      expect(adfErrors(document)).toEqual([]);
      expect(adfToMarkdown(document).markdown).toBe(markdown);

      const said = letters(saidByDocument(markdownToAdf(markdown).document));
      expect(wordsOf(document).filter((word) => !said.includes(letters(word)))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('makes a valid document of whatever it wrote', () => {
  fc.assert(
    fc.property(anyDocuments, (document) => {
      expect(adfErrors(markdownToAdf(adfToMarkdown(document).markdown).document)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Each text, name and smart link in a document. */
const wordsOf = (root: AdfNode): string[] =>
  [...descendants(root)].flatMap(({ node: { type, text, attrs } }) =>
    [text, attrs?.text, attrs?.title, type.endsWith('Card') ? attrs?.url : undefined].filter(isText),
  );

const isText = (value: unknown): value is string => typeof value === 'string';
