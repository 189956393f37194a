/** An update of a page may override what somebody is writing on it: what nobody asked for waits, and a click says so. */
import { type AdfDocument } from '../../src/contract/adf-node';
import { b, date, lozenge, openQuestions, p } from '../words';
import { approve, reviewSite } from './review-site';
import { lead, questionOfAda, requestReview, sections } from './reviews';
import { valueOf } from './site-person';

const at = reviewSite();
beforeEach(() => {
  at.startOver();
  at.site.settings.set({ newerDraft: 'there' });
});

const note =
  'Somebody has unpublished changes to this page, so the app has not brought its status and tickets up to date on it. ' +
  'It does once they are published or discarded.';

/** Ben writes on the page, and does not publish it. */
async function draft(pageId: string): Promise<void> {
  const { title, document } = await at.author.page(pageId);
  const written: AdfDocument = { ...document, content: [...document.content, p('By Ben, not done yet.')] };
  at.site.clock.advance(1);
  await at.first.json('PUT', `/wiki/api/v2/pages/${pageId}`, {
    id: pageId,
    status: 'draft',
    title,
    body: { representation: 'atlas_doc_format', value: JSON.stringify(written) },
    version: { number: 1 },
  });
}
const draftOf = async (pageId: string) => {
  const found = await at.first.json<{ status: string; body: { atlas_doc_format: { value: string } } }>(
    'GET',
    `/wiki/api/v2/pages/${pageId}?get-draft=true&body-format=atlas_doc_format`,
  );
  return [found.status, found.body.atlas_doc_format.value.includes('By Ben, not done yet.')];
};
const publishDraft = (pageId: string) =>
  at.author.writePage(pageId, (document) => ({ ...document, content: [...document.content, p('By Ben, done.')] }));
const notesOn = async (pageId: string) =>
  valueOf(await at.author.macro(pageId, 'getDesign', { pageId })).design.unreadable;
const versionOf = async (pageId: string) => (await at.author.page(pageId)).version;

test('sign-offs wait on the page while somebody writes on it, are said to, and come with the next version', async () => {
  const pageId = await at.reviews.publish(p(b('Status:'), ' ', lozenge('Draft')), ...sections);
  await at.site.queueIdle();
  await draft(pageId);
  const before = await versionOf(pageId);
  await at.take(at.author, pageId, requestReview);
  await at.take(at.first, pageId, approve(lead));
  await at.site.queueIdle();
  const held = { version: await versionOf(pageId), draft: await draftOf(pageId), notes: await notesOn(pageId) };
  await publishDraft(pageId);
  await at.site.queueIdle();
  const text = JSON.stringify((await at.author.page(pageId)).document);
  expect([held, /in review/i.test(text), await notesOn(pageId)]).toEqual([
    { version: before, draft: ['draft', true], notes: [note] },
    true,
    [],
  ]);
});

const asked = questionOfAda(date('2026-12-01'));

test('what a ticket says waits too, and comes to the page with the next version', async () => {
  const pageId = await at.author.publishDesign(openQuestions(asked), { linkedTo: 'PAY-1' });
  const { did } = await at.author.sync(pageId);
  await at.site.queueIdle();
  await draft(pageId);
  const before = await versionOf(pageId);
  await at.author.complete(did.find(({ type }) => type === 'create')?.ticket.key ?? '');
  await at.site.queueIdle();
  const held = [await versionOf(pageId), await draftOf(pageId), await notesOn(pageId)];
  await publishDraft(pageId);
  await at.site.queueIdle();
  const { openQuestions: counted } = valueOf(await at.author.macro(pageId, 'getDesign', { pageId })).design;
  expect([held, [counted.total, counted.done], await notesOn(pageId)]).toEqual([
    [before, ['draft', true], [note]],
    [1, 1],
    [],
  ]);
});

/** A page that a ticket's news wait to come to. */
async function withHeldWrite(): Promise<string> {
  const pageId = await at.author.publishDesign(openQuestions(asked), { linkedTo: 'PAY-1' });
  const { did } = await at.author.sync(pageId);
  await at.site.queueIdle();
  await draft(pageId);
  await at.author.complete(did.find(({ type }) => type === 'create')?.ticket.key ?? '');
  await at.site.queueIdle();
  return pageId;
}
const doneOn = async (pageId: string) =>
  valueOf(await at.author.macro(pageId, 'getDesign', { pageId })).design.openQuestions.done;

test('what waits is not forgotten while the page is in the trash', async () => {
  const pageId = await withHeldWrite();
  const { title, version, document } = await at.author.page(pageId);
  await at.author.json('DELETE', `/wiki/api/v2/pages/${pageId}`);
  await at.site.queueIdle();
  await at.author.json('PUT', `/wiki/api/v2/pages/${pageId}`, {
    id: pageId,
    status: 'current',
    title,
    body: { representation: 'atlas_doc_format', value: JSON.stringify(document) },
    version: { number: version + 1 },
  });
  await at.site.queueIdle();
  expect([await doneOn(pageId), await notesOn(pageId)]).toEqual([1, []]);
});

test('what waits is not forgotten, whichever handing over of a job fails', async () => {
  for (let call = 1; call <= 5; call += 1) {
    const pageId = await withHeldWrite();
    at.site.platformFaults.set([{ of: 'queue', call, status: 429, times: 1 }]);
    await publishDraft(pageId);
    await at.site.queueIdle();
    at.site.platformFaults.set([]);
    await at.site.runSchedule('overview-day');
    await at.site.queueIdle();
    expect([call, await doneOn(pageId), await notesOn(pageId)]).toEqual([call, 1, []]);
  }
});

test('a preview says that somebody writes on the page, and the sync that a person starts is done', async () => {
  const pageId = await at.author.publishDesign(openQuestions(asked), { linkedTo: 'PAY-1' });
  const { warnings } = valueOf(await at.author.macro(pageId, 'previewSync', { pageId }));
  await draft(pageId);
  const { preview, failed } = await at.author.sync(pageId);
  expect([warnings, preview.warnings, failed]).toEqual([
    [],
    ['Somebody has unpublished changes to this page. A sync may override them: publish or discard them first.'],
    [],
  ]);
});

test('a document is moved onto a page that somebody writes on only by a person who was told', async () => {
  const pageId = await at.author.publishDesign([p('Words.')]);
  await draft(pageId);
  const refused = await at.author.macro(pageId, 'moveOntoPage', { pageId });
  const kept = await draftOf(pageId);
  const moved = await at.author.macro(pageId, 'moveOntoPage', { pageId, overridesDraft: true });
  expect([refused, kept, moved.ok]).toEqual([
    { ok: false, error: expect.objectContaining({ code: 'draft-newer' }) as unknown },
    ['draft', true],
    true,
  ]);
});
