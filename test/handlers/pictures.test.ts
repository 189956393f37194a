import type { AdfNode } from '../../src/contract/adf-node';
import { ada } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { card, doc, h, header, lozenge, macro, p, row, table, text } from '../words';
import { personOn, type SitePersonAtWork, valueOf } from './site-person';

let site: LocalSite;
let author: SitePersonAtWork;

beforeAll(async () => {
  site = await startSite();
  author = personOn(site, ada.accountId);
});
afterAll(() => site.stop());

const drawn = (source: string): AdfNode => ({
  type: 'codeBlock',
  attrs: { language: 'mermaid' },
  content: [text(source)],
});

test('a design tells how many diagrams it has, and gives their sources', async () => {
  const long = `flowchart LR\n${'  A --> B\n'.repeat(6000)}`;
  const pageId = await author.createPage(
    engineering.id,
    'Drawn',
    doc(macro({}, h(2, 'Architecture'), drawn('flowchart LR\n  A --> B'), drawn(long))),
  );
  const { design } = valueOf(await author.macro(pageId, 'getDesign', { pageId }));
  const answer = valueOf(await author.macro(pageId, 'getDiagrams', { pageId }));
  expect([design.diagrams, answer]).toEqual([
    2,
    {
      diagrams: [
        { section: 'Architecture', source: 'flowchart LR\n  A --> B', isCut: false },
        { section: 'Architecture', source: long.slice(0, 50_000), isCut: true },
      ],
      total: 2,
    },
  ]);
});

test('no more than 30 diagrams are given', async () => {
  const blocks = Array.from({ length: 31 }, (_, index) => drawn(`graph TD\n  A${index} --> B`));
  const pageId = await author.createPage(engineering.id, 'Much drawn', doc(macro({}, ...blocks)));
  const { diagrams, total } = valueOf(await author.macro(pageId, 'getDiagrams', { pageId }));
  expect([diagrams.length, total]).toEqual([30, 31]);
});

test('a design gives its timeline, with the tickets and what waits for what', async () => {
  const pageId = await author.createPage(
    engineering.id,
    'Planned',
    doc(
      macro(
        {},
        h(2, 'Timeline'),
        table(
          header('Milestone', 'Date', 'Status', 'Depends on', 'Ticket'),
          row('a', 'Design approved', '2026-02-05', lozenge('Done'), undefined, p(card(`${site.url}/browse/PAY-1`))),
          row('b', 'Launch', '2026-03-01', undefined, 'Design approved', undefined),
        ),
      ),
    ),
  );
  const { design } = valueOf(await author.macro(pageId, 'getDesign', { pageId }));
  expect(design.timeline).toEqual([
    {
      ...{ text: 'Design approved', from: '2026-02-05', to: '2026-02-05', when: null, done: true, dependsOn: [] },
      ticket: { key: 'PAY-1', url: `${site.url}/browse/PAY-1` },
    },
    {
      ...{ text: 'Launch', from: '2026-03-01', to: '2026-03-01', when: null, done: false, dependsOn: [0] },
      ticket: null,
    },
  ]);
});
