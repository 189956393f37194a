/** What a sync writes on an approved page. */
import type { AdfNode } from '../../src/contract/adf-node';
import { header, li, lozenge, p, row, table, td, text, ul } from '../words';
import { sections } from './reviews';
import { reviewSite } from './review-site';
import { valueOf } from './site-person';

const at = reviewSite();

test('A sync that places tickets leaves an approval as it is, and says how much progress there is', async () => {
  const heading: AdfNode = { type: 'heading', attrs: { level: 2 }, content: [text('Open Questions')] };
  const merged: AdfNode = { type: 'tableRow', content: [td('Answered last year', { colspan: 2 })] };
  const questions = table(
    header('Question', 'Status'),
    row('r1', 'Which queue?', lozenge('Open')),
    merged,
    row('r3', 'Short'),
  );
  const pageId = await at.approved(...sections, heading, questions, ul(li('Which retention?')));
  const before = await at.reviews.look(at.author, pageId);

  const { actions } = valueOf(await at.author.macro(pageId, 'previewSync', { pageId }));
  const steps = actions.filter(({ selected }) => selected).map(({ id }) => id);
  const { did, failed } = valueOf(await at.author.macro(pageId, 'applySync', { pageId, steps, sides: {} }));

  const tickets = did
    .filter(({ type }) => type === 'create')
    .map(({ ticket }) => ({ what: 'ticket', section: 'Open Questions', before: null, after: ticket.key }));
  const after = await at.reviews.look(at.author, pageId);
  expect({ before: before.status, tickets: did.filter(({ type }) => type === 'create').length, failed, after }).toEqual(
    {
      before: 'approved',
      tickets: 2,
      failed: [],
      after: { ...before, progress: { count: 2, first: tickets } },
    },
  );
});

test('A status that people put into a bullet may be turned by the sync, and by nobody else', async () => {
  const heading: AdfNode = { type: 'heading', attrs: { level: 2 }, content: [text('Open Questions')] };
  const pageId = await at.approved(...sections, heading, ul(li(p('Which retention? ', lozenge('Open')))));
  const { did } = await at.author.sync(pageId);
  await at.author.complete(String(did[0]?.ticket.key));
  await at.author.sync(pageId);
  const said = async () => {
    const { document } = await at.author.page(pageId);
    const turned = JSON.stringify(document).includes('"Resolved"');
    return { turned, status: (await at.reviews.look(at.author, pageId)).status };
  };
  const synced = await said();
  await at.reviews.edit(pageId, '"Resolved"', '"Closed"');
  expect([synced, await said()]).toEqual([
    { turned: true, status: 'approved' },
    { turned: false, status: 'changedSince' },
  ]);
});
