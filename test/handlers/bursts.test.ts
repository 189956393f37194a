/** What the app writes on a page by itself comes in one version a burst: each version is a mail to whoever watches the page. */
import { lead, architect, requestReview } from './reviews';
import { approve } from './review-site';
import { ada, ben, chloe } from '../../packages/local-site/products/people';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { engineering } from '../../packages/local-site/products/spaces';
import { b, h, header, lozenge, mention, p, row, table } from '../words';
import { screenOf } from './reviews';
import { peopleOn, type SitePersonAtWork, valueOf } from './site-person';

let site: LocalSite;
let author: SitePersonAtWork;
let first: SitePersonAtWork;
let second: SitePersonAtWork;
beforeAll(async () => {
  site = await startSite();
  [author, first, second] = peopleOn(site, ada, ben, chloe);
});
afterAll(() => site.stop());

/** Does each step and lets a moment pass; then the versions of the page that came of it all, and the mails to its author. */
async function comesOf(pageId: string, steps: readonly (() => Promise<unknown>)[]) {
  await site.queueIdle();
  const before = (await author.page(pageId)).version;
  site.products.mail.length = 0;
  for (const step of steps) {
    await step();
    await site.momentLater();
  }
  await site.queueIdle();
  const mails = site.products.mail.filter((mail) => mail.pageId === pageId && mail.to === ada.accountId);
  return { versions: (await author.page(pageId)).version - before, mails: mails.length };
}

test('tickets that are done one after the other are marked on the page together', async () => {
  const question = (id: string) => row(id, id, `Which ledger, ${id}?`, lozenge('Open'));
  const questions = table(header('#', 'Question', 'Status'), ...['1', '2', '3'].map(question));
  const pageId = await author.publishDesign([h(2, 'Open Questions'), questions], { linkedTo: 'PAY-1' });
  await site.queueIdle();
  const { did } = await author.sync(pageId);
  const keys = did.filter(({ type }) => type === 'create').map(({ ticket }) => ticket.key);
  const burst = await comesOf(
    pageId,
    keys.map((key) => () => author.complete(key)),
  );
  const shown = JSON.stringify((await author.page(pageId)).document);
  expect([keys.length, burst, shown.includes('"Open"'), shown.split('"Resolved"').length - 1]).toEqual([
    3,
    { versions: 1, mails: 1 },
    false,
    3,
  ]);
});

test('the steps of a review are written on the page together, which is the last changed one then', async () => {
  const line = (role: string, { accountId, displayName }: typeof ada) =>
    p(b(`${role}:`), ' ', mention(accountId, displayName));
  const content = [
    p(b('Status:'), ' ', lozenge('Draft')),
    h(2, 'API Design'),
    p('Refunds are idempotent by payment id.'),
    h(2, 'Approval'),
    line(lead, ben),
    line(architect, chloe),
  ];
  const pageId = await author.publishDesign(content, { linkedTo: 'PAY-1' });
  await author.publishDesign([p('Words.')], { title: 'Another' });
  const take = (person: SitePersonAtWork, step: Parameters<typeof approve>[0] | typeof requestReview) => async () =>
    valueOf(
      await person.macro(pageId, 'takeApprovalStep', {
        pageId,
        step: typeof step === 'string' ? approve(step) : step,
        ...(await screenOf(person, pageId)),
      }),
    );
  const burst = await comesOf(pageId, [take(author, requestReview), take(first, lead), take(second, architect)]);
  const shown = JSON.stringify((await author.page(pageId)).document);
  const asked = { of: { spaceId: engineering.id }, filter: {}, sort: 'changed', limit: 1 } as const;
  const { rows } = valueOf(await author.spacePage('ENG', 'listDesigns', asked));
  expect([burst, shown.includes('"Approved"'), rows.map((listed) => listed.pageId)]).toEqual([
    { versions: 1, mails: 1 },
    true,
    [pageId],
  ]);
});
