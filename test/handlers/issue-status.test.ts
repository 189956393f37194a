/** What stands beside the app's name on an issue, for each person. */
import { ada, ben, chloe, emma } from '../../packages/local-site/products/people';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { architect, lead, requestReview, type Reviews, reviewsOn } from './reviews';
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

const statusFor = async ({ accountId }: { accountId: string }) => {
  const response = await fetch(`${site.url}/_site/issue-contexts/design-status/status?issue=PAY-1`, {
    headers: { cookie: `site-person=${accountId}` },
  });
  return ((await response.json()) as { status: unknown }).status;
};
const lozenge = (label: string, type: string) => ({ type: 'lozenge', value: { label, type } });

test('says where the designs of an issue stand, as far as the person may see them', async () => {
  const none = await statusFor(ada);
  const open = await reviews.publish();
  valueOf(await reviews.take(author, open, requestReview));
  valueOf(await reviews.take(personOn(site, ben.accountId), open, { type: 'approve', role: lead }));
  const one = await statusFor(emma);
  const restricted = await reviews.publish();
  await author.restrict(restricted, 'read', [ada.accountId]);
  const two = [await statusFor(ada), await statusFor(emma)];
  valueOf(await reviews.take(personOn(site, chloe.accountId), open, { type: 'approve', role: architect }));
  expect([none, one, two, await statusFor(emma)]).toEqual([
    lozenge('None', 'default'),
    lozenge('In review (1 of 2)', 'inprogress'),
    [lozenge('Draft (2 designs)', 'default'), lozenge('In review (1 of 2)', 'inprogress')],
    lozenge('Approved (version 2, 2 of 2)', 'success'),
  ]);
});

test('says that it does not know while Confluence is away', async () => {
  await reviews.publish();
  site.faults.set([{ fault: 'failed', path: '/wiki/api/v2/pages' }]);
  expect(await statusFor(ada)).toEqual(lozenge('Unknown', 'default'));
});
