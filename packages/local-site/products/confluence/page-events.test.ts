import { ada, ben } from '../people';
import { adf, at, pageBody, testProducts, today } from '../test-products';

const pages = '/wiki/api/v2/pages';
const next = (title: string, number: number) => ({
  id: '131103',
  status: 'current',
  title,
  body: pageBody(adf()),
  version: { number },
});

test('an updated page is told with its title, space and version, and without its body', async () => {
  const { as, events } = testProducts();
  await as(ada).put(`${pages}/131103`, next('Payments, end to end', 2));
  expect(events).toEqual([
    {
      product: 'confluence',
      eventType: 'avi:confluence:updated:page',
      atlassianId: ada.accountId,
      eventCreatedDate: today,
      suppressNotifications: false,
      selfGenerated: false,
      updateTrigger: 'edit_page',
      content: {
        id: '131103',
        type: 'page',
        status: 'current',
        title: 'Payments, end to end',
        space: { id: 65601, key: 'ENG', name: 'Payments Engineering', type: 'global', status: 'current' },
        history: {
          latest: true,
          createdBy: { type: 'known', accountId: ada.accountId, accountType: 'atlassian' },
          createdDate: '2026-03-17T14:20:00.000Z',
        },
        version: { number: 2 },
      },
    },
  ]);
});

test.each([
  ['asApp', [false, false, true]],
  ['asAnybody', [false, true, true]],
] as const)('an event says whether the app has caused it: %s', async (selfGenerated, expected) => {
  const { as, asApp, events } = testProducts(undefined, [], { selfGenerated });
  const scope = 'write:page:confluence';
  let version = 2;
  for (const caller of [as(ada), as(ada, [scope]), asApp(scope)]) {
    await caller.put(`${pages}/131103`, next('Payments, end to end', version));
    version += 1;
  }
  expect(events.map((event) => event.selfGenerated)).toEqual(expected);
});

test('a page is created when it is published, not when its draft is begun', async () => {
  const { as, events } = testProducts();
  await as(ada).post(pages, { spaceId: '65601', status: 'draft' });
  expect(events).toEqual([]);
  await as(ada).put(`${pages}/131301`, { ...next('Saved cards', 1), id: '131301' });
  await as(ada).delete(`${pages}/131301`);
  expect(events.map(({ eventType }) => eventType)).toEqual([
    'avi:confluence:created:page',
    'avi:confluence:trashed:page',
  ]);
});

test('a page that moves to another space, or lets other people view it, is told of', async () => {
  const { as, events } = testProducts();
  await as(ben).put('/wiki/rest/api/content/131103/move/append/131201', undefined);
  await as(ben).put('/wiki/rest/api/content/131103/restriction', [
    { operation: 'read', restrictions: { user: [{ type: 'known', accountId: ben.accountId }] } },
  ]);
  expect(events.map((event) => [event.eventType, at({ status: 200, body: event }, 'content', 'space', 'key')])).toEqual(
    [
      ['avi:confluence:moved:page', 'SEC'],
      ['avi:confluence:permissions_updated:page', 'SEC'],
    ],
  );
});

test('what the app does as itself is marked as its own; what it does as a person is not', async () => {
  const { as, asApp, events } = testProducts();
  await as(ada, ['write:page:confluence']).put(`${pages}/131103`, next('One', 2));
  await asApp('write:page:confluence').put(`${pages}/131103`, next('Two', 3));
  expect(events.map(({ selfGenerated }) => selfGenerated)).toEqual([false, true]);
});

test('a listener that reads the page finds it as the event says', async () => {
  const { as, products } = testProducts();
  const titles: Promise<unknown>[] = [];
  products.onEvent(() =>
    titles.push(
      as(ada)
        .get(`${pages}/131103`)
        .then((answer) => at(answer, 'title')),
    ),
  );
  await as(ada).put(`${pages}/131103`, next('One', 2));
  expect(await Promise.all(titles)).toEqual(['One']);
});

test('a refused write tells nothing', async () => {
  const { as, events } = testProducts();
  await as(ada).put(`${pages}/131103`, next('One', 9));
  expect(events).toEqual([]);
});
