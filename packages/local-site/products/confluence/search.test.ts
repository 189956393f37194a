import { ada, ben, chloe, emma } from '../people';
import { at, siteUrl, testProducts, type Answered } from '../test-products';

const search = (cql: string, more = '') => `/wiki/rest/api/search?${new URLSearchParams({ cql }).toString()}${more}`;
const people = (cql: string) => `/wiki/rest/api/search/user?${new URLSearchParams({ cql }).toString()}`;
const titles = (answer: Parameters<typeof at>[0]) =>
  (at(answer, 'results') as { content: { title: string } }[]).map(({ content }) => content.title);
const names = (answer: Parameters<typeof at>[0]) =>
  (at(answer, 'results') as { user: { displayName: string } }[]).map(({ user }) => user.displayName);

test('a result names the page, its space and its address', async () => {
  const cql = 'type = page AND title ~ "runbook"';
  expect(await testProducts().as(ada).get(search(cql))).toEqual({
    status: 200,
    body: {
      results: [
        {
          content: {
            id: '131104',
            type: 'page',
            status: 'current',
            title: 'Runbook: acquirer timeouts',
            _links: {
              webui: '/spaces/ENG/pages/131104/Runbook%3A+acquirer+timeouts',
              editui: '/spaces/ENG/pages/edit-v2/131104',
              tinyui: '/x/2t5s',
              self: `${siteUrl}/wiki/rest/api/content/131104`,
            },
          },
          title: '@@@hl@@@Runbook@@@endhl@@@: acquirer timeouts',
          excerpt: '',
          url: '/spaces/ENG/pages/131104/Runbook%3A+acquirer+timeouts',
          resultGlobalContainer: { title: 'Payments Engineering', displayUrl: '/spaces/ENG' },
          breadcrumbs: [],
          entityType: 'content',
          iconCssClass: 'aui-icon content-type-page',
          lastModified: '2026-05-06T08:45:00.000Z',
          friendlyLastModified: '2026-05-06',
          score: 0,
        },
      ],
      start: 0,
      limit: 25,
      size: 1,
      totalSize: 1,
      cqlQuery: cql,
      searchDuration: 1,
      _links: { base: `${siteUrl}/wiki`, context: '/wiki' },
    },
  });
});

test.each([
  ['title ~ "pay* flow*"', ['How a payment flows through our services']],
  ['title ~ "flow"', []],
  ['title = "designs"', ['Designs']],
  ['space = SEC ORDER BY title DESC', ['Security review checklist', 'Product Security']],
  [
    'type = page AND (title ~ "designs" OR title ~ "runbook*") ORDER BY title',
    ['Designs', 'Runbook: acquirer timeouts'],
  ],
  [
    'space in (ENG, SEC) AND NOT title ~ "pay*" AND title !~ "product" ORDER BY lastmodified DESC',
    ['Runbook: acquirer timeouts', 'Security review checklist', 'Designs'],
  ],
  ['text ~ "acquirer" AND title !~ "runbook"', ['How a payment flows through our services']],
])('%s', async (cql, found) => {
  expect(titles(await testProducts().as(ada).get(search(cql)))).toEqual(found);
});

test('the words that were searched for are marked in the title of a result, and not in that of its page', async () => {
  const found = await testProducts().as(ada).get(search('title ~ "pay*" AND text ~ "flows" AND title !~ "runbook"'));
  expect([at(found, 'results', 0, 'title'), at(found, 'results', 0, 'content', 'title')]).toEqual([
    'How a @@@hl@@@payment@@@endhl@@@ @@@hl@@@flows@@@endhl@@@ through our services',
    'How a payment flows through our services',
  ]);
});

test('a restricted page is found by who may see it alone', async () => {
  const { as } = testProducts();
  const cql = search('title ~ "double capture"');
  expect([titles(await as(ben).get(cql)), titles(await as(ada).get(cql)), titles(await as(emma).get(cql))]).toEqual([
    ['Incident review: double capture'],
    [],
    [],
  ]);
});

test('results come in parts, with the link to the next', async () => {
  const { as } = testProducts();
  const first = await as(ada).get(search('type = page ORDER BY title', '&limit=4'));
  const next = at(first, '_links', 'next') as string;
  const second = await as(ada).get(`/wiki${next}`);
  expect([titles(first), titles(second), at(second, '_links', 'next')]).toEqual([
    ['Designs', 'How a payment flows through our services', 'Payments Engineering', 'Product Security'],
    ['Runbook: acquirer timeouts', 'Security review checklist'],
    undefined,
  ]);
});

test('a cursor that is none is refused', async () => {
  expect(at(await testProducts().as(ada).get(search('type = page', '&cursor=zzz')), 'message')).toBe(
    'The cursor is not valid',
  );
});

test.each([
  ['type = page AND colour = red', "Field 'colour' does not exist (character 17)"],
  ['title > "a"', "The operator '>' is not supported by 'title' (character 1)"],
  ['space ~ ENG', "The operator '~' is not supported by 'space' (character 1)"],
  ['title ~ "a', `Unexpected '"' (character 9)`],
  ['(title ~ a', "Expected ')' but the query ends (character 11)"],
  ['title ~ a ORDER BY colour', "Cannot order by 'colour' (character 20)"],
])('%s is refused at its place', async (cql, problem) => {
  expect(await testProducts().as(ada).get(search(cql))).toEqual({
    status: 400,
    body: {
      statusCode: 400,
      data: { authorized: true, valid: false, errors: [], successful: false },
      message: `Could not parse cql : ${cql}: ${problem}`,
    },
  });
});

test('people are found by the beginning of a name', async () => {
  const { as } = testProducts();
  expect([
    names(await as(emma).get(people('user.fullname ~ "ad*"'))),
    names(await as(emma).get(people('user.fullname ~ "lau*"'))),
    names(await as(emma).get(people('user.fullname ~ "nobody*"'))),
  ]).toEqual([['Ada Park'], ['Chloe Laurent'], []]);
});

test('people come in parts, with the link to the next', async () => {
  const { as } = testProducts();
  const first = await as(emma).get(`${people('type = user')}&limit=3`);
  const second = await as(emma).get(`/wiki${at(first, '_links', 'next') as string}`);
  expect([names(first), names(second)]).toEqual([
    ['Ada Park', 'Ben Okafor', 'Chloe Laurent'],
    ['Dmitri Sokolov', 'Emma Lindqvist'],
  ]);
});

describe('content by CQL', () => {
  const contentPath = (cql: string, parameters = '') =>
    `/wiki/rest/api/content/search?cql=${encodeURIComponent(cql)}${parameters}`;
  const mayUpdate = (answer: Answered) =>
    (at(answer, 'results') as { id: string; operations: { operation: string }[] }[]).map(({ id, operations }) => [
      id,
      operations.some(({ operation }) => operation === 'update'),
    ]);

  test('tells of each page what the caller may do with it, where that is asked for', async () => {
    const { as } = testProducts();
    const cql = 'type = page AND id in (131103, 131202, 131105)';
    expect([
      mayUpdate(await as(ada).get(contentPath(cql, '&expand=operations'))),
      mayUpdate(await as(chloe).get(contentPath(cql, '&expand=operations'))),
    ]).toEqual([
      [
        ['131103', true],
        ['131202', false],
      ],
      [
        ['131103', true],
        ['131105', true],
        ['131202', true],
      ],
    ]);
  });

  test('does not tell what may be done unless asked, and comes in pages', async () => {
    const answer = await testProducts().as(ada).get(contentPath('space = ENG', '&limit=1'));
    expect(answer).toEqual({
      status: 200,
      body: {
        results: [
          {
            id: '131101',
            type: 'page',
            status: 'current',
            title: 'Payments Engineering',
            _links: {
              webui: '/spaces/ENG/pages/131101/Payments+Engineering',
              editui: '/spaces/ENG/pages/edit-v2/131101',
              tinyui: '/x/2t5p',
              self: `${siteUrl}/wiki/rest/api/content/131101`,
            },
          },
        ],
        start: 0,
        limit: 1,
        size: 1,
        _links: {
          base: `${siteUrl}/wiki`,
          context: '/wiki',
          next: '/rest/api/content/search?cql=space+%3D+ENG&limit=1&cursor=c3RhcnQ6MQ',
        },
      },
    });
  });
});
