/** What people miss in tools for design documents, as a test that it is here. */
import type { ApprovalStep } from '../../src/api';
import { anyReviewer } from '../../src/approval/review-roles';
import { reviewsOn } from '../handlers/reviews';
import { personOn, valueOf } from '../handlers/site-person';
import { ada, ben, chloe } from '../site/products/people';
import { type LocalSite, startSite } from '../site/site';
import { doc, macro, p } from '../words';

let site: LocalSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

test('no overview: everything in review for a project is in one list, whatever space its page is in', async () => {
  const [author, lead] = [personOn(site, ada.accountId), personOn(site, ben.accountId)];
  const { id: epicId } = await author.json<{ id: string }>('GET', '/rest/api/3/issue/PAY-1?fields=summary');
  const document = doc(macro({ templateId: 'feature', templateVersion: 1, epicId, epicKey: 'PAY-1' }, p('Words.')));
  const inEngineering = await author.createPage('65601', 'Refunds at scale', document);
  const inSecurity = await lead.createPage('65602', 'Keys for refunds', document);
  await lead.createPage('65602', 'Still a draft', document);
  await site.queueIdle();
  const { take } = await reviewsOn(site, author);
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
