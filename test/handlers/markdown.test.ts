import type { AdfDocument } from '../../src/contract/adf-node';
import { fileNameOf } from '../../src/functions/calls/designs/export-markdown';
import { adfErrors } from '../../packages/local-site/adf-validator';
import { ada, emma } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { date, doc, h, lozenge, macro, p, text } from '../words';
import { peopleOn, type SitePersonAtWork, valueOf } from './site-person';

let site: LocalSite;
let author: SitePersonAtWork;
let contractor: SitePersonAtWork;
let pageId: string;

beforeAll(async () => {
  site = await startSite();
  [author, contractor] = peopleOn(site, ada, emma);
  pageId = await author.createPage(engineering.id, 'Where the picker is', doc(p('Words')));
});
afterAll(() => site.stop());

const strong = (words: string) => ({ ...text(words), marks: [{ type: 'strong' }] });
const convert = (markdown: string) => author.macro(pageId, 'convertMarkdown', { markdown });

describe('Markdown as a document', () => {
  test('is what the macro can hold, with what was repaired', async () => {
    const markdown = '# Retries\n\n<details><summary>Why</summary>\n\nBecause.\n\n</details>\n\n<!-- hidden -->\n';
    const { document, repairs } = valueOf(await convert(markdown));
    expect({ document, repairs, inMacro: adfErrors(doc(macro({}, ...document.content))) }).toEqual({
      document: doc(h(1, 'Retries'), p(strong('Why')), p('Because.')),
      repairs: [
        { line: 9, what: expect.stringMatching(/comment/i) as string, done: expect.any(String) as string },
        { what: 'Expands', done: 'opened, each with its title as a bold line' },
      ],
      inMacro: [],
    });
  });

  test('is inserted as a design that came from no template', async () => {
    const { document } = valueOf(await convert('# Retries\n\n## Goals\n\nFewer failures.'));
    const inserted = await author.createPage(engineering.id, 'From Markdown', doc(macro({}, ...document.content)));
    const { design } = valueOf(await author.macro(inserted, 'getDesign', { pageId: inserted }));
    expect({ template: design.template, status: design.approval.status }).toEqual({ template: null, status: 'draft' });
  });

  test('has statuses and dates of its tags, and names for its mentions', async () => {
    const markdown =
      '<span data-mention-id="1">@Ada</span> <b data-status="green">DONE</b> <time datetime="2026-03-04">2026-03-04</time>';
    expect(valueOf(await convert(markdown))).toEqual({
      document: doc(p('@Ada ', lozenge('DONE', 'green'), ' ', date('2026-03-04'))),
      repairs: [{ line: 1, what: 'A mention of a person', done: 'kept as a name, as a file must not notify anyone' }],
    });
  });

  test('that is nothing gives an empty line', async () => {
    expect(valueOf(await convert(''))).toEqual({ document: doc(p()), repairs: [] });
  });

  test('that is too long is refused with how much is possible', async () => {
    expect(await convert('word '.repeat(80_001))).toEqual({
      ok: false,
      error: {
        code: 'too-large',
        message: 'The Markdown is 401 KB, and 400 KB can be converted at once.',
        advice: 'Split it into several pages, or leave out what is embedded in it.',
      },
    });
  });
});

test('a table that becomes more than Forge delivers is refused by the app, with what to do', async () => {
  const table = `| a | b |\n| - | - |\n${'| x | y |\n'.repeat(30_000)}`;
  const answer = await convert(table);
  expect(answer.ok ? 'converted' : { ...answer.error, message: '' }).toEqual({
    code: 'too-large',
    message: '',
    advice: 'Anything you changed is saved. Split the page into several, or use less text at a time.',
  });
});

describe('a page as Markdown', () => {
  const exported = async (document: AdfDocument, title: string) => {
    const id = await author.createPage(engineering.id, title, document);
    return valueOf(await author.macro(id, 'exportMarkdown', { pageId: id }));
  };

  test('is its content, in the macro and below it, as a file named after the page', async () => {
    const design = macro({ templateId: 'feature', templateVersion: 1 }, h(1, 'Retries'), p('In the macro.'));
    expect(await exported(doc(design, h(2, 'Costs'), p('Below it.')), 'Retries: why & how?')).toEqual({
      fileName: 'Retries why & how.md',
      markdown: '# Retries\n\nIn the macro.\n\n## Costs\n\nBelow it.\n',
      named: [],
    });
  });

  test('names what Markdown has no form for', async () => {
    const other = {
      type: 'extension',
      attrs: { extensionType: 'com.example', extensionKey: 'chart', parameters: { extensionTitle: 'Chart' } },
    };
    const { named, markdown } = await exported(doc(p('Words'), other), 'With a chart');
    expect({
      named: named.length,
      mentions: named.every((one) => /chart/i.test(one)),
      in: /chart/i.test(markdown),
    }).toEqual({
      named: 1,
      mentions: true,
      in: true,
    });
  });

  test('is given to those alone who may see it', async () => {
    expect(await contractor.macro(pageId, 'exportMarkdown', { pageId: '131105' })).toEqual({
      ok: false,
      error: {
        code: 'not-found',
        message: 'This page doesn’t exist any more, or you may not see it.',
        advice: 'Look in the space’s trash, or ask the page’s owner for access.',
      },
    });
  });

  test.each([
    ['Retries', 'Retries.md'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.md'],
    ['../../etc', 'etc.md'],
    ['  .hidden. ', 'hidden.md'],
    ['???', 'Page.md'],
    ['x'.repeat(300), `${'x'.repeat(100)}.md`],
  ])('titled “%s” becomes %s', (title, fileName) => {
    expect(fileNameOf(title)).toBe(fileName);
  });
});
