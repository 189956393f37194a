import { ada, ben, chloe, dmitri } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { sectionKey } from '../../src/features/reading/doubtful';
import { doc, h, header, macro, row, table, ul } from '../words';
import { storedIn } from './busy-day';
import { architect, lead, requestReview, reviewsOn, sections as underReview } from './reviews';
import { peopleOn, personOn, type SitePersonAtWork, valueOf } from './site-person';

let site: LocalSite;
let author: SitePersonAtWork;
let reviewer: SitePersonAtWork;

beforeAll(async () => {
  site = await startSite();
  author = personOn(site, ada.accountId);
  reviewer = personOn(site, ben.accountId);
});
afterAll(() => site.stop());

const choices = (heading = 'Choices') => [
  h(1, 'Cards'),
  h(2, heading),
  table(header('Question', 'Owner'), row(undefined, 'Which queue?', undefined)),
];
const config = { templateId: 'engineering', templateVersion: 1 };
const key = sectionKey('question', 'Choices');
const section = { key, kind: 'question', heading: 'Choices' };

const publish = () => author.publishDesign(choices(), { linkedTo: 'PAY-1' });
const decide = (pageId: string, decision: 'tracked' | 'refused' | null, person = author, of = key) =>
  person.macro(pageId, 'decideSection', { pageId, key: of, decision });
const seen = async (pageId: string, person = author) => {
  const { design } = valueOf(await person.macro(pageId, 'getDesign', { pageId }));
  return { sections: design.sections, questions: design.openQuestions.total };
};
const previewOf = async (pageId: string) =>
  valueOf(await author.macro(pageId, 'previewSync', { pageId })).actions.map(({ type }) => type);

test('a section is asked about, tracked in a click, and taken back in another', async () => {
  const pageId = await publish();
  const asked = await seen(pageId);
  const { design } = valueOf(await decide(pageId, 'tracked'));
  const tracked = await seen(pageId);
  valueOf(await decide(pageId, null));
  expect({ asked, answer: design.sections, tracked, takenBack: await seen(pageId) }).toEqual({
    asked: { sections: [{ ...section, decision: null }], questions: 0 },
    answer: [{ ...section, decision: 'tracked' }],
    tracked: { sections: [{ ...section, decision: 'tracked' }], questions: 1 },
    takenBack: { sections: [{ ...section, decision: null }], questions: 0 },
  });
});

test('what is tracked gets a ticket in a sync that somebody chose alone, and keeps it once the decision is taken back', async () => {
  const pageId = await publish();
  const before = await previewOf(pageId);
  valueOf(await decide(pageId, 'tracked'));
  const preview = await previewOf(pageId);
  await author.sync(pageId);
  const synced = await previewOf(pageId);
  valueOf(await decide(pageId, null));
  expect({ before, preview, synced, afterwards: await previewOf(pageId) }).toEqual({
    before: [],
    preview: ['create', 'create-tracking'],
    synced: [],
    afterwards: [],
  });
});

test('a refused section is not asked about again', async () => {
  const pageId = await publish();
  valueOf(await decide(pageId, 'refused'));
  expect(await seen(pageId)).toEqual({ sections: [{ ...section, decision: 'refused' }], questions: 0 });
});

test('a section under another heading is another one', async () => {
  const pageId = await publish();
  valueOf(await decide(pageId, 'tracked'));
  await author.writePage(pageId, () => doc(macro(config, ...choices('Options'))));
  const renamed = { key: sectionKey('question', 'Options'), kind: 'question', heading: 'Options', decision: null };
  expect(await seen(pageId)).toEqual({ sections: [renamed], questions: 0 });
});

test('a copy of the page has none of its decisions', async () => {
  const pageId = await publish();
  valueOf(await decide(pageId, 'tracked'));
  const { document } = await author.page(pageId);
  const copy = await author.createPage(engineering.id, 'A copy', document);
  expect(await seen(copy)).toEqual({ sections: [{ ...section, decision: null }], questions: 0 });
});

test('tracking a section leaves an approval as it is', async () => {
  const pageId = await publish();
  const { design } = valueOf(await author.macro(pageId, 'getDesign', { pageId }));
  const { digest } = design.approval;
  const answer = valueOf(await decide(pageId, 'tracked'));
  expect([answer.design.approval.digest, answer.design.approval.status]).toEqual([digest, design.approval.status]);
});

test('who may not edit the page is asked nothing, and decides nothing', async () => {
  const pageId = await publish();
  await author.restrict(pageId, 'update', [ada.accountId]);
  expect([await seen(pageId, reviewer), await decide(pageId, 'tracked', reviewer)]).toMatchObject([
    { sections: [] },
    { ok: false, error: { code: 'forbidden' } },
  ]);
});

test('two people who decide at the same moment leave one decision, and neither fails', async () => {
  const pageId = await publish();
  const answers = await Promise.all([decide(pageId, 'tracked'), decide(pageId, 'refused', reviewer)]);
  const { sections } = await seen(pageId);
  expect([
    answers.map(({ ok }) => ok),
    sections.length,
    ['tracked', 'refused'].includes(sections[0]?.decision ?? ''),
  ]).toEqual([[true, true], 1, true]);
});

test('an approval stays as it is when a section is tracked, gets its tickets and is let go of', async () => {
  const reviews = reviewsOn(site, author);
  const [reviewPerson, architectPerson] = peopleOn(site, ben, chloe);
  const pageId = await reviews.publish(...underReview, ...choices().slice(1));
  valueOf(await reviews.take(author, pageId, requestReview));
  valueOf(await reviews.take(reviewPerson, pageId, { type: 'approve', role: lead }));
  valueOf(await reviews.take(architectPerson, pageId, { type: 'approve', role: architect }));
  const statuses = [(await reviews.look(author, pageId)).status];
  valueOf(await decide(pageId, 'tracked'));
  statuses.push((await reviews.look(author, pageId)).status);
  await author.sync(pageId);
  await site.queueIdle();
  statuses.push((await reviews.look(author, pageId)).status);
  valueOf(await decide(pageId, null));
  statuses.push((await reviews.look(author, pageId)).status);
  site.faults.set([]);
  expect(statuses).toEqual(['approved', 'approved', 'approved', 'approved']);
});

test('each of several sections is decided on by itself', async () => {
  const pageId = await author.publishDesign([...choices(), h(2, 'Cutover'), ul('Phase 1: Copy', 'Phase 2: Switch')]);
  valueOf(await decide(pageId, 'refused', author, sectionKey('milestone', 'Cutover')));
  valueOf(await decide(pageId, 'tracked', reviewer));
  expect(await seen(pageId)).toEqual({
    sections: [
      { ...section, decision: 'tracked' },
      { key: sectionKey('milestone', 'Cutover'), kind: 'milestone', heading: 'Cutover', decision: 'refused' },
    ],
    questions: 1,
  });
});

test('a page that is no design of the app is asked nothing, and decided on by nobody', async () => {
  const pageId = await author.createPage(engineering.id, 'Notes', doc(...choices()));
  expect([await seen(pageId), await decide(pageId, 'tracked')]).toMatchObject([
    { sections: [] },
    { ok: false, error: { code: 'not-found' } },
  ]);
});

test('a design that is purged can be decided on no more, and its decisions are gone', async () => {
  const [pageId, other] = [await publish(), await publish()];
  const takeBack = () => author.macro(other, 'decideSection', { pageId, key, decision: null });
  valueOf(await decide(pageId, 'tracked'));
  const stored = () => storedIn(site).find(({ name, key: page }) => name === 'design' && page === pageId)?.value;
  const before = stored();
  await author.json('DELETE', `/wiki/api/v2/pages/${pageId}`);
  const inTrash = await takeBack();
  await personOn(site, dmitri.accountId).json('DELETE', `/wiki/api/v2/pages/${pageId}?purge=true`);
  await site.queueIdle();
  expect([inTrash, await takeBack()]).toMatchObject([{ ok: false }, { ok: false, error: { code: 'not-found' } }]);
  expect(before).toMatchObject({ sections: { [key]: { is: 'tracked', by: ada.accountId } } });
  expect(stored()).toMatchObject({ linkEnded: { because: 'page-deleted' } });
  expect(stored()).not.toHaveProperty('sections');
});

test('a section that the page does not have cannot be decided on', async () => {
  const pageId = await publish();
  expect(await decide(pageId, 'tracked', author, sectionKey('question', 'Elsewhere'))).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  });
});
