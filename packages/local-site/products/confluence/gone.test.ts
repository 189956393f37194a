/** What becomes of pages that are deleted, restored, copied, moved or hidden, and which events tell of it. */
import { openStore } from '../../store';
import { ada, ben, dmitri, emma } from '../people';
import { seedConfluence } from '../seed/confluence';
import { adf, at, confluenceRefusal, notModelled, pageBody, paragraph, testProducts, today } from '../test-products';
import type { ConfluenceData } from './data';

const pages = '/wiki/api/v2/pages';
const page = `${pages}/131103`;
const notFound = confluenceRefusal(404, 'NOT_FOUND', 'Not Found');
const noContent = { status: 204, body: undefined };

type Products = ReturnType<typeof testProducts>;
const told = ({ events }: Products) =>
  events.map(({ eventType, content, originContentId }) => [
    eventType,
    (content as { id: string }).id,
    ...(originContentId === undefined ? [] : [originContentId]),
  ]);

describe('a page in the trash', () => {
  test('is gone for good once an admin of its space purges it, with its comments and properties', async () => {
    const store = openStore();
    const products = testProducts(store);
    const { as } = products;
    await as(ada).post(`${page}/properties`, { key: 'kept', value: 1 });
    await as(ada).post('/wiki/api/v2/footer-comments', { pageId: '131103', body: pageBody(adf(paragraph('Why?'))) });
    await as(ada).delete(page);
    const purged = await as(dmitri).delete(`${page}?purge=true`);
    const { properties, comments } = store.section<ConfluenceData>('confluence', seedConfluence);
    expect([purged, await as(dmitri).get(page), properties, comments, told(products)]).toEqual([
      noContent,
      notFound,
      [],
      [],
      [
        ['avi:confluence:trashed:page', '131103'],
        ['avi:confluence:deleted:page', '131103'],
      ],
    ]);
  });

  test('is purged by nobody else', async () => {
    const { as } = testProducts();
    await as(ada).delete(page);
    expect([await as(ada).delete(`${page}?purge=true`), at(await as(ada).get(page), 'status')]).toEqual([
      notFound,
      'trashed',
    ]);
  });

  test('comes back with a new version', async () => {
    const products = testProducts();
    const { as } = products;
    await as(ada).delete(page);
    const back = { id: '131103', status: 'current', title: 'Back', body: pageBody(adf()), version: { number: 2 } };
    expect([at(await as(ada).put(page, back), 'status'), told(products)]).toEqual([
      'current',
      [
        ['avi:confluence:trashed:page', '131103'],
        ['avi:confluence:restored:page', '131103'],
      ],
    ]);
  });
});

test('a page that is not in the trash can’t be purged', async () => {
  const { as } = testProducts();
  expect([await as(dmitri).delete(`${page}?purge=true`), (await as(ada).get(page)).status]).toEqual([notFound, 200]);
});

describe('a tree of pages', () => {
  const tree = '/wiki/rest/api/content/131102/pageTree';

  test('goes to the trash without an event', async () => {
    const products = testProducts();
    const { as, events } = products;
    await as(ada).post(pages, { spaceId: '65601', title: 'Below', parentId: '131102' });
    events.length = 0;
    const answer = await as(ada).delete(tree);
    const statuses = await Promise.all(
      ['131102', '131301'].map(async (id) => at(await as(ada).get(`${pages}/${id}`), 'status')),
    );
    expect([answer, statuses, events]).toEqual([
      { status: 202, body: { id: '131102', links: { status: '/rest/api/longtask/131102' } } },
      ['trashed', 'trashed'],
      [],
    ]);
  });

  test('stays where one page of it may not be deleted', async () => {
    const { as } = testProducts();
    expect([(await as(emma).delete(tree)).status, at(await as(ada).get(`${pages}/131102`), 'status')]).toEqual([
      403,
      'current',
    ]);
  });
});

describe('a space', () => {
  const space = '/wiki/rest/api/space/ENG';

  test('goes with all its pages, without an event for any of them', async () => {
    const products = testProducts();
    const { as, events } = products;
    expect([
      await as(dmitri).delete(space),
      await as(dmitri).get('/wiki/api/v2/spaces/65601'),
      await as(dmitri).get(page),
      events,
    ]).toEqual([
      { status: 202, body: { id: '65601', links: { status: '/rest/api/longtask/65601' } } },
      notFound,
      notFound,
      [],
    ]);
  });

  test('is deleted by its admins alone', async () => {
    const { as } = testProducts();
    expect([(await as(ben).delete(space)).status, (await as(ben).get(page)).status]).toEqual([404, 200]);
  });
});

test('where a task stands is said to who started it', async () => {
  const { as } = testProducts();
  const task = '/wiki/rest/api/longtask/131103';
  await as(ben).delete('/wiki/rest/api/content/131103/pageTree');
  const [started, other] = [await as(ben).get(task), await as(ada).get(task)];
  expect([started.status, at(started, 'finished'), at(started, 'successful'), other.status]).toEqual([
    200,
    true,
    true,
    404,
  ]);
});

describe('a copy of a page', () => {
  const path = '/wiki/rest/api/content/131103/copy';
  const below = { type: 'parent_page', value: '131102' };

  test('is a page of its own, and tells which one it was made from', async () => {
    const products = testProducts();
    const { as } = products;
    await as(ada).post(`${page}/properties`, { key: 'kept', value: 1 });
    const answer = await as(ben).post(path, { destination: below, pageTitle: 'A copy' });
    const copy = await as(ben).get(`${pages}/131301?body-format=atlas_doc_format`);
    const original = await as(ben).get(`${page}?body-format=atlas_doc_format`);
    expect([
      [answer.status, at(answer, 'id'), at(answer, 'title')],
      at(answer, 'version'),
      [at(copy, 'parentId'), at(copy, 'authorId'), at(copy, 'version', 'number')],
      at(copy, 'body', 'atlas_doc_format', 'value') === at(original, 'body', 'atlas_doc_format', 'value'),
      at(await as(ben).get(`${pages}/131301/properties`), 'results'),
      told(products),
    ]).toEqual([
      [200, '131301', 'A copy'],
      { number: 1, when: today, message: '', minorEdit: false },
      ['131102', ben.accountId, 1],
      true,
      [],
      [['avi:confluence:copied:page', '131301', '131103']],
    ]);
  });

  test('has the properties and restrictions of the other where that is asked for', async () => {
    const { as } = testProducts();
    await as(ada).post(`${page}/properties`, { key: 'kept', value: 1 });
    await as(ada).put('/wiki/rest/api/content/131103/restriction', [
      { operation: 'read', restrictions: { user: [{ type: 'known', accountId: ada.accountId }] } },
    ]);
    const all = { pageTitle: 'A copy', copyProperties: true, copyPermissions: true };
    await as(ada).post(path, { destination: { type: 'space', value: 'ENG' }, ...all });
    expect([
      at(await as(ada).get(`${pages}/131301/properties`), 'results', 0, 'value'),
      (await as(ben).get(`${pages}/131301`)).status,
    ]).toEqual([1, 404]);
  });

  test.each<[string, object, number]>([
    ['the title is taken', { destination: below }, 400],
    ['the other space is not there', { destination: { type: 'space', value: 'NO' }, pageTitle: 'A copy' }, 404],
    ['nobody may write in the other space', { destination: { type: 'space', value: 'SEC' }, pageTitle: 'A copy' }, 403],
  ])('is not made where %s', async (_, body, status) => {
    const products = testProducts();
    expect([(await products.as(ada).post(path, body)).status, told(products)]).toEqual([status, []]);
  });

  test('in the place of another page is not modelled, and says so', async () => {
    const destination = { type: 'existing_page', value: '131102' };
    expect(await testProducts().as(ada).post(path, { destination })).toEqual(
      notModelled('POST', path, 'destination', 'existing_page'),
    );
  });
});

test('a restriction on a page hides those below it, and tells of that page alone', async () => {
  const products = testProducts();
  const { as } = products;
  await as(ada).post(pages, { spaceId: '65601', title: 'Below', parentId: '131102' });
  products.events.length = 0;
  await as(ada).put('/wiki/rest/api/content/131102/restriction', [
    { operation: 'read', restrictions: { user: [{ type: 'known', accountId: ada.accountId }] } },
  ]);
  expect([(await as(ben).get(`${pages}/131301`)).status, told(products)]).toEqual([
    404,
    [['avi:confluence:permissions_updated:page', '131102']],
  ]);
});
