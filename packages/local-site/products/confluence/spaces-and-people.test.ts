import { ada, dmitri, emma } from '../people';
import { at, confluenceRefusal, siteUrl, testProducts } from '../test-products';

const ids = (answer: Parameters<typeof at>[0]) => (at(answer, 'results') as { id: string }[]).map(({ id }) => id);

test('a space is given with its homepage', async () => {
  expect(await testProducts().as(emma).get('/wiki/api/v2/spaces')).toEqual({
    status: 200,
    body: {
      results: [
        {
          id: '65601',
          key: 'ENG',
          name: 'Payments Engineering',
          type: 'global',
          status: 'current',
          authorId: '712020:4d1a7b38-05c2-4e59-83f6-1b2c0d9e4404',
          createdAt: '2026-02-02T09:00:00.000Z',
          homepageId: '131101',
          _links: { webui: '/spaces/ENG' },
        },
      ],
      _links: { base: `${siteUrl}/wiki` },
    },
  });
});

test('spaces are found by key and by id, and sorted by name', async () => {
  const { as } = testProducts();
  expect([
    ids(await as(ada).get('/wiki/api/v2/spaces?keys=SEC')),
    ids(await as(ada).get('/wiki/api/v2/spaces?ids=65601')),
    ids(await as(ada).get('/wiki/api/v2/spaces?sort=-name')),
  ]).toEqual([['65602'], ['65601'], ['65602', '65601']]);
});

test('a space one may not see is not found', async () => {
  expect(await testProducts().as(emma).get('/wiki/api/v2/spaces/65602')).toEqual(
    confluenceRefusal(404, 'NOT_FOUND', 'Not Found'),
  );
});

test('a space tells what each may do in it', async () => {
  const { as } = testProducts();
  const operations = async (person: typeof ada, id: string) =>
    at(await as(person).get(`/wiki/api/v2/spaces/${id}?include-operations=true`), 'operations');
  const read = { operation: 'read', targetType: 'space' };
  const create = ['page', 'comment', 'attachment'].map((targetType) => ({ operation: 'create', targetType }));
  expect([await operations(emma, '65601'), await operations(ada, '65601'), await operations(dmitri, '65601')]).toEqual([
    { results: [read], meta: { hasMore: false } },
    { results: [read, ...create], meta: { hasMore: false } },
    { results: [read, ...create, { operation: 'administer', targetType: 'space' }], meta: { hasMore: false } },
  ]);
});

test('people are looked up by account; who is not known is left out', async () => {
  const answer = await testProducts()
    .as(ada)
    .post('/wiki/api/v2/users-bulk', { accountIds: [emma.accountId, 'nobody'] });
  expect(at(answer, 'results')).toEqual([
    {
      accountId: emma.accountId,
      accountType: 'atlassian',
      accountStatus: 'active',
      displayName: 'Emma Lindqvist',
      publicName: 'Emma Lindqvist',
      email: 'emma.lindqvist@example.com',
      isExternalCollaborator: false,
      profilePicture: { path: '/wiki/aa-avatar/default', isDefault: true },
    },
  ]);
});

test('who asks is told what they may do on the site', async () => {
  const { as } = testProducts();
  const operations = async (person: typeof ada) =>
    at(await as(person).get('/wiki/rest/api/user/current?expand=operations'), 'operations');
  const onSite = (...names: string[]) => names.map((operation) => ({ operation, targetType: 'application' }));
  expect([await operations(ada), await operations(dmitri)]).toEqual([
    onSite('use', 'create_space'),
    onSite('use', 'create_space', 'administer'),
  ]);
});

test('who asks is told who they are', async () => {
  const { as, asApp } = testProducts();
  const names = [
    at(await as(ada).get('/wiki/rest/api/user/current'), 'displayName'),
    at(await asApp('read:confluence-user').get('/wiki/rest/api/user/current'), 'displayName'),
  ];
  expect(names).toEqual(['Ada Park', 'The app']);
});
