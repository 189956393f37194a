import { requestReview, reviewsOn, sections } from '../handlers/reviews';
import { personOn, valueOf } from '../handlers/site-person';
import { ada, ben } from '../../packages/local-site/products/people';
import { siteInBrowser } from './site-in-browser';

const { site, signIn } = siteInBrowser();

test('a step that is taken in the macro shows in the byline of its page at once, and in the panel of an open issue once that changes', async () => {
  const author = personOn(site(), ada.accountId);
  const pageId = await author.publishDesign(sections, { title: 'Refunds', linkedTo: 'PAY-1' });
  await site().queueIdle();
  valueOf(await reviewsOn(site(), author).take(author, pageId, requestReview));
  // From here on no event and no job of the app arrives.

  const onIssue = await signIn(ada);
  await onIssue.openIssue('PAY-1');
  await onIssue.panel.getByText('(0 of 2)').waitFor();

  const lead = await signIn(ben);
  await lead.page.goto(`${site().url}/wiki/spaces/ENG/pages/${pageId}`);
  await lead.macro.getByRole('button', { name: 'Approve', exact: true }).click();
  await lead.macro.getByText('You sign off on version').waitFor();
  await lead.macro.getByRole('button', { name: 'Approve', exact: true }).click();
  await lead.page.getByRole('list', { name: 'From apps' }).getByText('In review (1 of 2)').waitFor();

  const elsewhere = personOn(site(), ben.accountId);
  await elsewhere.json('PUT', '/rest/api/3/issue/PAY-1', { fields: { summary: 'Checkout, renamed' } });
  await onIssue.panel.getByText('(1 of 2)').waitFor();
});
