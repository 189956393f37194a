/** Lists that come with fewer items an answer than were asked for leave nothing out. */
import { dmitri } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { header, lozenge, row, table } from '../words';
import { reviewSite } from './review-site';
import { sections } from './reviews';
import { personOn, valueOf } from './site-person';

const at = reviewSite();

test.each([1, 2])('what people look at is the same with %i an answer', async (most) => {
  at.startOver();
  const { author, site } = at;
  const questions = table(header('#', 'Question', 'Status'), row('q1', '1', 'Which ledger?', lozenge('Open')));
  const pageIds: string[] = [];
  for (const title of ['Refunds', 'Retries', 'Receipts'])
    pageIds.push(await author.publishDesign([questions, ...sections], { title, linkedTo: 'PAY-1' }));
  await site.queueIdle();
  const admin = personOn(site, dmitri.accountId);
  const [pageId = ''] = pageIds;
  const everywhere = { of: { spaceId: engineering.id }, filter: {}, sort: 'changed' as const, limit: 25 };
  const looks = async () => ({
    design: valueOf(await author.macro(pageId, 'getDesign', { pageId })),
    panel: valueOf(await author.panel('PAY-1', 'getEpicDesigns', {})),
    overview: valueOf(await author.spacePage(engineering.key, 'listDesigns', everywhere)),
    epics: valueOf(await author.macro(pageId, 'searchEpics', { query: '' })),
    spaces: valueOf(await author.panel('PAY-1', 'searchSpaces', { query: '' })),
    settings: valueOf(await admin.settings(engineering.key, 'getSettings', { spaceId: engineering.id })),
    preview: valueOf(await author.macro(pageId, 'previewSync', { pageId })),
  });
  const whole = await looks();
  site.faults.set([{ fault: 'short-lists', most }]);
  expect(await looks()).toEqual(whole);
});
