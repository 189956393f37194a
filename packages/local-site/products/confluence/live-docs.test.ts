import { openStore } from '../../store';
import { createProducts } from '../products';
import { ada, emma } from '../people';
import { adf, at, pageBody, paragraph, siteUrl, testProducts } from '../test-products';

const pages = '/wiki/api/v2/pages';
const text = (words: string) => JSON.stringify(adf(paragraph(words)));

/** A live doc by Ada that says “One”, and what happened since it was created. */
async function liveDoc() {
  const { as, products, events } = testProducts();
  const created = await as(ada).post(pages, {
    spaceId: '65601',
    status: 'current',
    title: 'Notes',
    subtype: 'live',
    body: pageBody(adf(paragraph('One'))),
  });
  const id = String(at(created, 'id'));
  const overRest = async () => {
    const read = await as(ada).get(`${pages}/${id}?body-format=atlas_doc_format`);
    return [at(read, 'version', 'number'), at(read, 'body', 'atlas_doc_format', 'value')];
  };
  return { as, events, id, overRest, live: products.liveDocs };
}
const told = (events: readonly { eventType: string }[]) => events.map(({ eventType }) => eventType.split(':')[2]);

test('a live doc is initialized, started, snapshotted and published, and never created or updated', async () => {
  const { events, id, live } = await liveDoc();
  for (const words of ['Two', 'Three']) {
    live.edit(ada.accountId, id, text(words));
    live.endSession(ada.accountId, id);
  }
  live.turnOff(ada.accountId, id);
  await Promise.resolve();
  expect(told(events)).toEqual(['initialized', 'started', 'snapshotted', 'published']);
  expect(events.map((event) => at({ status: 200, body: event }, 'content', 'subType'))).toEqual([
    'live',
    'live',
    'live',
    undefined,
  ]);
});

test('what is edited is there at once for who edits, and over REST at the end of the session', async () => {
  const { id, overRest, live } = await liveDoc();
  live.edit(ada.accountId, id, text('Two'));
  const during = [live.bodyOf(ada.accountId, id), await overRest()];
  live.endSession(ada.accountId, id);
  live.endSession(ada.accountId, id);
  expect([during, await overRest()]).toEqual([
    [text('Two'), [1, text('One')]],
    [2, text('Two')],
  ]);
});

test('a stored body overrides what people are editing', async () => {
  const { as, events, id, live } = await liveDoc();
  live.edit(ada.accountId, id, text('Two'));
  await as(ada).put(`${pages}/${id}`, {
    id,
    status: 'current',
    title: 'Notes',
    body: pageBody(adf(paragraph('Other'))),
    version: { number: 2 },
  });
  expect([live.bodyOf(ada.accountId, id), told(events)]).toEqual([text('Other'), ['initialized', 'snapshotted']]);
});

test('who may not edit a page edits no live doc', async () => {
  const { id, live } = await liveDoc();
  expect(() => {
    live.edit(emma.accountId, id, text('Two'));
  }).toThrow();
});

test('lists of pages say which are live docs; of a single page it is a setting', async () => {
  const { as, id } = await liveDoc();
  const listed = await as(ada).get(`${pages}?subtype=live`);
  const store = openStore();
  const products = createProducts({ store, siteUrl: () => siteUrl, isSubtypeGiven: () => false });
  const single = await products.fetch(new Request(`${siteUrl}${pages}/131103`), {
    as: 'user',
    accountId: ada.accountId,
  });
  expect([
    [at(listed, 'results', 0, 'id'), at(listed, 'results', 0, 'subtype'), at(listed, 'results', 1)],
    [
      at(await as(ada).get(`${pages}/${id}`), 'subtype'),
      at(await as(ada).get(`${pages}/131103`), 'subtype'),
      'subtype' in ((await single.json()) as object),
    ],
  ]).toEqual([
    [id, 'live', undefined],
    ['live', null, false],
  ]);
});
