import { openClock } from '../clock';
import { ada, chloe, emma } from '../products/people';
import { testProducts } from '../products/test-products';
import { openStore } from '../store';
import { openTesting } from './site-testing';

const open = () => {
  const store = openStore();
  const { products, as, events } = testProducts(store);
  store.section('forge-storage', () => ({ values: { seen: { value: true } }, secrets: {}, entities: {} }));
  const testing = openTesting(store, products.log, openClock());
  const statusOf = async (person: typeof ada, pageId: string) =>
    (await as(person).get(`/wiki/api/v2/pages/${pageId}`)).status;
  return { testing, events, statusOf, as };
};

test('a page is restricted, moved out of sight and purged past its people, and no app is told', async () => {
  const { testing, events, statusOf } = open();
  testing.restrictPage('131103', [chloe.accountId]);
  const restricted = await statusOf(ada, '131103');
  testing.restrictPage('131103', []);
  const seen = await statusOf(emma, '131103');
  testing.movePage('131103', '65602');
  const moved = await statusOf(emma, '131103');
  testing.purgePage('131103');
  expect({ restricted, open: seen, moved, purged: await statusOf(ada, '131103'), events }).toEqual({
    restricted: 404,
    open: 200,
    moved: 404,
    purged: 404,
    events: [],
  });
});

test('a page that is not there is named', () => {
  expect(() => {
    open().testing.setPageStatus('1', 'archived');
  }).toThrow('The site has no page 1.');
});

test('what the app stored is taken away and put back, whatever its keys are', () => {
  const { appStorage } = open().testing;
  const values: Record<string, unknown> = Object.fromEntries([['constructor', { text: 'a' }]]);
  appStorage.put('note', values);
  const taken = appStorage.take('note');
  const between = appStorage.values('note');
  appStorage.put('note', taken);
  expect([between, appStorage.values('note')]).toEqual([{}, values]);
});

test('requests of people are not those of the app', async () => {
  const { testing, as } = open();
  await as(ada).get('/wiki/api/v2/spaces');
  await as(ada, ['read:space:confluence']).get('/wiki/api/v2/spaces');
  const paths = testing.requests().map(({ path }) => path);
  testing.forgetRequests();
  expect([paths, testing.requests()]).toEqual([['/wiki/api/v2/spaces'], []]);
});
