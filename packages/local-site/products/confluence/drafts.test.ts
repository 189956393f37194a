import { ada, ben, emma } from '../people';
import { adf, at, notModelled, pageBody, paragraph, testProducts } from '../test-products';

const path = '/wiki/api/v2/pages/131103';
const title = 'How a payment flows through our services';
const written = pageBody(adf(paragraph('Half a sentence')));
const draft = { id: '131103', status: 'draft', title, body: written, version: { number: 1 } };
const update = { ...draft, status: 'current', body: pageBody(adf(paragraph('Published'))), version: { number: 2 } };
const withDrafts = () => testProducts(undefined, [], { newerDraft: 'there' });
const read = `${path}?body-format=atlas_doc_format`;
const valueAt = (answer: Parameters<typeof at>[0]) => [at(answer, 'status'), at(answer, 'body', 'atlas_doc_format')];

test('a draft of a published page is kept beside it, for those who may edit the page', async () => {
  const { as, events } = withDrafts();
  const before = await as(ada).get(read);
  await as(ben).put(path, draft);
  expect([
    await as(ada).get(read),
    valueAt(await as(ada).get(`${read}&get-draft=true`)),
    at(await as(emma).get(`${read}&get-draft=true`), 'status'),
    events,
  ]).toEqual([before, ['draft', written], 'current', []]);
});

test('an update of the page overrides its draft', async () => {
  const { as } = withDrafts();
  await as(ben).put(path, draft);
  await as(ada).put(path, update);
  expect(valueAt(await as(ben).get(`${read}&get-draft=true`))).toEqual(['current', update.body]);
});

test('a draft has version 1', async () => {
  expect(
    (
      await withDrafts()
        .as(ben)
        .put(path, { ...draft, version: { number: 2 } })
    ).status,
  ).toBe(409);
});

test('where a page has no draft of its own, one is not modelled', async () => {
  const answer = await testProducts().as(ben).put(path, draft);
  expect(answer).toEqual(notModelled('PUT', path, 'A draft of a published page'));
});
