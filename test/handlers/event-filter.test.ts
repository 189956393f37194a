/** Which changes in Jira cost an invocation of the app. */
import { h, header, lozenge, row, table } from '../words';
import { reviewSite } from './review-site';

const at = reviewSite();

/** What the app asks of its storage while the events of something are brought to it. */
async function costOf(work: () => Promise<unknown>): Promise<number> {
  await at.site.queueIdle();
  const before = at.site.storageLog.length;
  await work();
  await at.site.queueIdle();
  return at.site.storageLog.length - before;
}

test('a change of an issue calls the app where the issue is a ticket, and nowhere else', async () => {
  at.startOver();
  const questions = table(header('#', 'Question', 'Status'), row('q1', '1', 'Which ledger?', lozenge('Open')));
  const pageId = await at.author.publishDesign([h(2, 'Open Questions'), questions], { linkedTo: 'PAY-1' });
  await at.site.queueIdle();
  const { did } = await at.author.sync(pageId);
  const ticket = did.find(({ type }) => type === 'create')?.ticket.key ?? '';
  const rename = (key: string, summary: string) =>
    at.author.json('PUT', `/rest/api/3/issue/${key}`, { fields: { summary } });
  expect([
    await costOf(() => rename('PAY-1', 'Checkout, renamed')),
    await costOf(() => rename('PAY-2', 'Pay, renamed')),
    (await costOf(() => rename(ticket, 'Which of the ledgers?'))) > 0,
  ]).toEqual([0, 0, true]);
});
