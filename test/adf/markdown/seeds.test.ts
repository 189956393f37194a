import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adfToMarkdown } from '../../../src/adf/markdown/adf-to-markdown';
import { markdownToAdf } from '../../../src/adf/markdown/markdown-to-adf';
import { adfErrors } from '../../../packages/local-site/adf-validator';
import { missingFrom, saidByDocument, saidByMarkdown } from './said';

/** Real designs, by name. The five that the templates come from are kept beside the repository, not in it. */
const designs = [join(__dirname, 'fixtures'), join(__dirname, '../../../../shared/seeds')].flatMap((folder) =>
  existsSync(folder)
    ? readdirSync(folder).map((name) => ({ name, markdown: readFileSync(join(folder, name), 'utf8') }))
    : [],
);

describe.each(designs)('$name', ({ markdown }) => {
  it('becomes a valid document', () => {
    expect(adfErrors(markdownToAdf(markdown).document)).toEqual([]);
  });

  it('loses no text', () => {
    expect(missingFrom(saidByDocument(markdownToAdf(markdown).document), saidByMarkdown(markdown))).toBe('');
  });

  it('is the same Markdown when written and read once more', () => {
    const once = adfToMarkdown(markdownToAdf(markdown).document).markdown;

    expect(adfToMarkdown(markdownToAdf(once).document).markdown).toBe(once);
  });

  it('says the same when written and read once more', () => {
    const { document } = markdownToAdf(markdown);
    const again = markdownToAdf(adfToMarkdown(document).markdown).document;

    expect(saidByDocument(again)).toBe(saidByDocument(document));
  });
});

const seeds = existsSync(join(__dirname, '../../../../shared/seeds')) ? it : it.skip;

seeds('finds the five designs that the templates come from', () => {
  expect(designs.filter(({ name }) => name.endsWith('.txt'))).toHaveLength(5);
});
