/** What people miss in tools for design documents, as a test that it is here. */
import type { ApprovalStep } from '../../src/contract/api';
import { anyReviewer } from '../../src/features/approval/review-roles';
import { reviewsOn } from '../handlers/reviews';
import { personOn, valueOf } from '../handlers/site-person';
import { ada, ben, chloe } from '../../packages/local-site/products/people';
import { security } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { p } from '../words';

let site: LocalSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

test('no overview: everything in review for a project is in one list, whatever space its page is in', async () => {
  const [author, lead] = [personOn(site, ada.accountId), personOn(site, ben.accountId)];
  const linkedTo = 'PAY-1';
  const inEngineering = await author.publishDesign([p('Words.')], { title: 'Refunds at scale', linkedTo });
  const inSecurity = await lead.publishDesign([p('Words.')], { space: security, title: 'Keys for refunds', linkedTo });
  await lead.publishDesign([p('Words.')], { space: security, title: 'Still a draft', linkedTo });
  await site.queueIdle();
  const { take } = reviewsOn(site, author);
  const requestReview: ApprovalStep = {
    type: 'requestReview',
    reviewers: [{ role: anyReviewer, people: [chloe.accountId] }],
    despiteFindings: true,
  };
  await take(author, inEngineering, requestReview);
  await take(lead, inSecurity, requestReview);
  await site.queueIdle();

  const asked = { of: 'this-project', filter: { status: 'inReview' }, sort: 'title' } as const;
  const { rows, nextCursor } = valueOf(await lead.projectPage('PAY', 'listDesigns', asked));
  const inReview = rows.map(({ title, approval, awaited }) => ({
    title,
    status: approval.status,
    awaited: awaited.map(({ displayName }) => displayName),
  }));
  expect({ inReview, nextCursor }).toEqual({
    inReview: ['Keys for refunds', 'Refunds at scale'].map((title) => ({
      title,
      status: 'inReview',
      awaited: ['Chloe Laurent'],
    })),
    nextCursor: null,
  });
});
