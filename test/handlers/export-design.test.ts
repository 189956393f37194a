/** A design as Confluence exports it to PDF and Word. */
import { ada, ben, chloe } from '../../packages/local-site/products/people';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { date, h, p } from '../words';
import { architect, lead, requestReview, type Reviews, reviewsOn, sections } from './reviews';
import { personOn, type SitePersonAtWork, valueOf } from './site-person';

let site: LocalSite;
let reviews: Reviews;
let author: SitePersonAtWork;

beforeAll(async () => {
  site = await startSite();
  author = personOn(site, ada.accountId);
  reviews = reviewsOn(site, author);
});
afterAll(() => site.stop());

const exported = async (pageId: string, type: 'pdf' | 'word' | 'other', version?: number) => {
  const of = version === undefined ? '' : `&version=${String(version)}`;
  const response = await fetch(`${site.url}/_site/export?page=${pageId}&type=${type}${of}`, {
    headers: { cookie: `site-person=${ada.accountId}` },
  });
  const { document } = (await response.json()) as { document: { content: unknown[] } };
  return document.content;
};
const cells = (type: 'tableHeader' | 'tableCell', ...content: ReturnType<typeof p>[]) => ({
  type: 'tableRow',
  content: content.map((paragraph) => ({ type, content: [paragraph] })),
});
const empty = { type: 'paragraph' };

test.each(['pdf', 'word'] as const)('an export to %s ends with who signed off on what', async (type) => {
  const pageId = await reviews.publish();
  valueOf(await reviews.take(author, pageId, requestReview));
  valueOf(await reviews.take(personOn(site, ben.accountId), pageId, { type: 'approve', role: lead }));
  const today = new Date(site.clock.now()).toISOString().slice(0, 10);
  expect(await exported(pageId, type)).toEqual([
    ...sections,
    h(2, 'Approval record'),
    p('This record is about version 1 of the page.'),
    p('In review (1 of 2)'),
    {
      type: 'table',
      content: [
        cells('tableHeader', p('Role'), p('Person'), p('Decision'), p('Date'), p('Version')),
        cells('tableCell', p(lead), p(ben.displayName), p('Approved'), p(date(today)), p('1')),
        cells('tableCell', p(architect), p(chloe.displayName), p('Awaited'), empty, empty),
      ],
    },
  ]);
});

test('a page that the app may not see is exported as the person sees it', async () => {
  const pageId = await reviews.publish();
  await author.restrict(pageId, 'read', [ada.accountId]);
  expect(await exported(pageId, 'pdf')).toEqual([
    ...sections,
    h(2, 'Approval record'),
    p('This record is about version 1 of the page.'),
    p('Draft'),
  ]);
});

test('the history of a page shows which version the record is about, and that another text is not', async () => {
  const pageId = await reviews.publish();
  await reviews.edit(pageId, 'idempotent', 'not idempotent');
  const [earlier, now] = await Promise.all([exported(pageId, 'other', 1), exported(pageId, 'other', 2)]);
  const ofNow = 'This record is about version 2 of the page.';
  expect([earlier, now.slice(-3)]).toEqual([
    [
      ...sections,
      h(2, 'Approval record'),
      p(`${ofNow} The text above is from another version, so the record does not apply to it.`),
      p('Draft'),
    ],
    [h(2, 'Approval record'), p(ofNow), p('Draft')],
  ]);
});

test.each([
  ['a blog post', { content: { id: '7', type: 'blogpost' } }],
  ['a template', { template: { id: '7' } }],
])('an export of %s has no approval record', async (_, place) => {
  const body = { type: 'doc', version: 1, content: [p('Words.')] };
  const exportsOf = [{ extension: { type: 'macro', ...place } }, { contentId: '7', ...place }].map((context) =>
    site.invokeFunction({
      functionKey: 'export-design',
      moduleKey: 'tdd',
      moduleType: 'macro',
      accountId: ada.accountId,
      event: { exportType: 'pdf', context, extensionPayload: { macro: { body } } },
    }),
  );
  expect(await Promise.all(exportsOf)).toEqual([
    { ok: true, value: body },
    { ok: true, value: body },
  ]);
});
