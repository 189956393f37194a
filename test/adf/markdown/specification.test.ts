import { tests } from 'commonmark-spec';
import { markdownToAdf } from '../../../src/adf/markdown/markdown-to-adf';
import { adfErrors } from '../../../packages/local-site/adf-validator';
import { gfmExamples } from './gfm-examples';
import { missingFrom, saidByDocument, saidByHtml, saidByMarkdown } from './said';

/** A CDATA section: browsers, and so the HTML parser here, read its end as text. */
const notHtml = 629;

describe('the examples of the CommonMark specification', () => {
  const examples = tests.map(({ number, section, markdown, html }) => ({
    name: `${number} (${section})`,
    number,
    markdown: markdown.replaceAll('→', '\t'),
    html: html.replaceAll('→', '\t'),
  }));

  it('are all there', () => {
    expect(examples).toHaveLength(652);
  });

  it.each(examples)('$name is valid and keeps its text', ({ number, markdown, html }) => {
    const { document } = markdownToAdf(markdown);

    expect(adfErrors(document)).toEqual([]);
    expect(missingFrom(saidByDocument(document), saidByHtml(html))).toBe(number === notHtml ? ']]>' : '');
  });
});

describe("examples of GitHub's extensions", () => {
  it.each(gfmExamples)('%j is valid and keeps its text', (markdown) => {
    const { document } = markdownToAdf(markdown);

    expect(adfErrors(document)).toEqual([]);
    expect(missingFrom(saidByDocument(document), saidByMarkdown(markdown))).toBe('');
  });
});
