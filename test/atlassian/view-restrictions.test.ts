import { openPages } from '../../src/platform/confluence/view-restrictions';
import { ada, ben, chloe } from '../../packages/local-site/products/people';
import { personOnProducts } from './person-on-products';

const only = (...people: { accountId: string }[]) => [
  { operation: 'read', restrictions: { user: people.map(({ accountId }) => ({ type: 'known', accountId })) } },
];
const restriction = (pageId: string) => `/wiki/rest/api/content/${pageId}/restriction`;

/** A page under 131103 under the homepage 131101. */
async function tree() {
  const at = personOnProducts();
  const { body } = await at.as(ada).post('/wiki/api/v2/pages', {
    spaceId: '65601',
    title: 'Retries',
    parentId: '131103',
  });
  const page = { id: (body as { id: string }).id, parentId: '131103' };
  at.asked.splice(0);
  return { ...at, page };
}

test('many pages are told open or restricted by one search', async () => {
  const { requesterOf, asked, page } = await tree();
  const pages = [page, { id: '131103', parentId: '131101' }, { id: '131105', parentId: '131101' }];
  expect([await openPages(requesterOf(chloe), pages), asked]).toEqual([
    { open: new Set([page.id, '131103']), trouble: undefined },
    ['GET /wiki/rest/api/content/search'],
  ]);
});

test.each(['131103', '131101'])('a page is restricted where %s above it is', async (ancestor) => {
  const { requesterOf, as, page } = await tree();
  await as(ada).put(restriction(ancestor), only(ada, ben));
  expect((await openPages(requesterOf(ada), [page])).open).toEqual(new Set());
});

test('a page whose parent the search does not tell is looked at alone', async () => {
  const { requesterOf, as, asked, page } = await tree();
  const underFolder = { ...page, parentId: '999' };
  const open = await openPages(requesterOf(ada), [underFolder]);
  const calls = asked.splice(0);
  await as(ada).put(restriction('131101'), only(ada));
  expect([open.open, (await openPages(requesterOf(ada), [underFolder])).open, calls]).toEqual([
    new Set([page.id]),
    new Set(),
    [
      'GET /wiki/rest/api/content/search',
      `GET /wiki/api/v2/pages/${page.id}/ancestors`,
      'GET /wiki/api/v2/pages/131101/ancestors',
      ...['131101', '131103', page.id].map((id) => `GET ${restriction(id)}/byOperation/read`),
    ],
  ]);
});

test('a page that is hidden or gone is not open', async () => {
  const { requesterOf } = await tree();
  const pages = [
    { id: '131105', parentId: '131101' },
    { id: '999', parentId: undefined },
  ];
  expect(await openPages(requesterOf(ada), pages)).toEqual({ open: new Set(), trouble: undefined });
});

type Requester = Parameters<typeof openPages>[0];
const answering = (answer: (path: string) => { status: number; body: unknown }): Requester =>
  ({
    requestConfluence: (route: { value?: string } | string) => {
      const { status, body } = answer(typeof route === 'string' ? route : String(route.value));
      return Promise.resolve(new Response(JSON.stringify(body), { status }));
    },
  }) as unknown as Requester;

test.each([
  ['a call that fails', () => ({ status: 500, body: {} }), 'unavailable'],
  ['a product that is busy', () => ({ status: 429, body: {} }), 'rate-limited'],
  ['an answer of another shape', () => ({ status: 200, body: { results: 'none' } }), 'unavailable'],
  [
    'an answer without the groups',
    () => ({
      status: 200,
      body: {
        results: [{ id: '1', ancestors: [], restrictions: { read: { restrictions: { user: { results: [] } } } } }],
      },
    }),
    'unavailable',
  ],
  ['a refusal', () => ({ status: 403, body: {} }), undefined],
] as const)('%s leaves a page restricted', async (_, answer, trouble) => {
  const { open, trouble: found } = await openPages(answering(answer), [{ id: '1', parentId: undefined }]);
  expect([open, found?.kind]).toEqual([new Set(), trouble]);
});

test('a page with more ancestors than are read is restricted', async () => {
  const unrestricted = { restrictions: { user: { results: [] }, group: { results: [] } } };
  const many = { results: Array.from({ length: 25 }, (_, index) => ({ id: String(index + 2), type: 'page' })) };
  const asked = answering((path) => {
    if (path.includes('/search')) return { status: 200, body: { results: [] } };
    return { status: 200, body: path.includes('/ancestors') ? many : unrestricted };
  });
  expect(await openPages(asked, [{ id: '1', parentId: '26' }])).toEqual({ open: new Set(), trouble: undefined });
});
