/** The site's own voice is for what exists at Atlassian alone; what does not is refused as the product refuses it. */
import fc from '../testing/fast-check';
import { ada, dmitri } from './people';
import {
  at,
  confluenceRefusal,
  jiraRefusal,
  notModelled,
  pageBody,
  adf,
  paragraph,
  testProducts,
  type Answered,
} from './test-products';

const issue = '/rest/api/3/issue';
const search = '/rest/api/3/search/jql';
const permissions = '/rest/api/3/mypermissions';
const cqlSearch = '/wiki/rest/api/search';
const pages = '/wiki/api/v2/pages';

const ask = (jql: string): [string, string, unknown] => ['POST', search, { jql }];
const askCql = (cql: string): [string, string] => ['GET', `${cqlSearch}?cql=${encodeURIComponent(cql)}`];
const create = (fields: Record<string, unknown>) => ({
  fields: { project: { key: 'PAY' }, issuetype: { name: 'Task' }, summary: 'New', ...fields },
});
const page = (body: unknown) => ({ spaceId: '65601', title: 'New', body });

async function send(
  products: ReturnType<typeof testProducts>,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answered> {
  const client = products.as(ada);
  switch (method) {
    case 'POST':
      return client.post(path, body);
    case 'PUT':
      return client.put(path, body);
    case 'DELETE':
      return client.delete(path);
    default:
      return client.get(path);
  }
}

describe('What exists at Atlassian and is not modelled', () => {
  test.each<[kind: string, names: string[], method: string, path: string, body?: unknown]>([
    ['query parameter', ['expand'], 'GET', '/rest/api/3/myself?expand=groups'],
    ['query parameter', ['include-labels'], 'GET', `${pages}/131101?include-labels=true`],
    ['query parameter', ['body-format=storage'], 'GET', `${pages}/131101?body-format=storage`],
    ['query parameter', ['status=deleted'], 'GET', `${pages}?status=current,deleted`],
    ['query parameter', ['expand=history'], 'GET', '/wiki/rest/api/content/search?cql=type%3Dpage&expand=history'],
    [
      'query parameter',
      ['expand=body.storage'],
      'GET',
      '/wiki/rest/api/content/search?cql=type%3Dpage&expand=body.storage',
    ],
    [
      'member of the body',
      ['transition.name'],
      'POST',
      `${issue}/PAY-1/transitions`,
      { transition: { id: '11', name: 'x' } },
    ],
    ['member of the body', ['historyMetadata'], 'POST', issue, { ...create({}), historyMetadata: {} }],
    ['member of the body', ['update.labels'], 'POST', issue, { ...create({}), update: { labels: [] } }],
    [
      'member of the body',
      ['spaceId', 'ownerId'],
      'PUT',
      `${pages}/131103`,
      { ...page(pageBody(adf(paragraph('x')))), id: '131103', status: 'current', version: { number: 2 }, ownerId: 'x' },
    ],
    [
      'member of the body',
      ['body.representation=storage'],
      'POST',
      pages,
      page({ representation: 'storage', value: '<p/>' }),
    ],
    ['field', ['priority'], 'POST', issue, create({ priority: { id: '3' } })],
    ['field', ['components', 'fixVersions'], 'PUT', `${issue}/PAY-1`, { fields: { components: [], fixVersions: [] } }],
    ['field', ['comment'], 'POST', search, { jql: 'project = PAY', fields: ['summary', 'comment'] }],
    [
      'permission',
      ['ADD_COMMENTS', 'WORK_ON_ISSUES'],
      'GET',
      `${permissions}?permissions=ADD_COMMENTS,EDIT_ISSUES,WORK_ON_ISSUES`,
    ],
    ...['assignee', 'created', 'updated', 'labels', 'priority', 'duedate'].map(
      (field): [string, string[], string, string, unknown] => ['JQL field', [field], ...ask(`${field} = x`)],
    ),
    ['JQL field', ['assignee'], ...ask('project = PAY AND assignee = currentUser()')],
    ['JQL function', ['currentUser()'], ...ask('project = currentUser()')],
    ['JQL function', ['issueHistory()'], ...ask('key IN issueHistory()')],
    ['JQL operator', ['status WAS'], ...ask('status WAS "To Do" BEFORE "2026-01-31" BY (a, b)')],
    ['JQL operator', ['status CHANGED'], ...ask('status CHANGED FROM "To Do" TO Done')],
    ['JQL operator', ['parent IS'], ...ask('parent IS EMPTY')],
    ['JQL order', ['priority'], ...ask('project = PAY ORDER BY priority')],
    ['CQL field', ['creator'], ...askCql('creator = currentUser()')],
    ['CQL function', ['currentSpace()'], ...askCql('space = currentSpace()')],
    ['CQL order', ['creator'], ...askCql('type = page ORDER BY creator')],
  ])(
    '%s %j is refused in the site’s own voice, and in its log: %s %s',
    async (kind, names, method, path, ...[body]) => {
      const products = testProducts();
      const answer = await send(products, method, path, body);
      expect(answer).toEqual(notModelled(method, path.split('?')[0] ?? '', kind, ...names));
      expect(products.log).toEqual([at(answer, 'message')]);
    },
  );

  test.each([
    ['GET', '/wiki/api/v2/blogposts'],
    ['PUT', '/rest/api/3/issue/PAY-1/assignee'],
    ['GET', '/rest/api/2/issue/PAY-1/changelog'],
    ['GET', '/rest/agile/1.0/board'],
  ])('an operation is, too: %s %s', async (method, path) => {
    const products = testProducts();
    const message = `${method} ${path} exists at Atlassian, not modelled by the local site`;
    expect(await send(products, method, path, {})).toEqual({
      status: 501,
      body: { code: 'NOT_MODELLED', message, method, path },
    });
    expect(products.log).toEqual([message]);
  });

  test('creates none of the issues that come with it', async () => {
    const { as } = testProducts();
    const issueUpdates = [create({}), create({ priority: { id: '3' } })];
    const count = async () => at(await as(ada).post(search, { jql: 'project = PAY' }), 'issues', 'length');
    const before = await count();
    expect((await as(ada).post(`${issue}/bulk`, { issueUpdates })).status).toBe(501);
    expect(await count()).toBe(before);
  });
});

describe('What does not exist at Atlassian either', () => {
  test.each<[string, Answered, string, string, unknown?]>([
    [
      'a query parameter',
      jiraRefusal(400, ['Unknown query parameter: colour']),
      'GET',
      '/rest/api/3/myself?colour=red',
    ],
    [
      'one beside one that exists',
      jiraRefusal(400, ['Unknown query parameter: colour']),
      'GET',
      '/rest/api/3/myself?expand=groups&colour=red',
    ],
    [
      'a member of the body',
      jiraRefusal(400, ['Unknown field: transition.colour']),
      'POST',
      `${issue}/PAY-1/transitions`,
      { transition: { id: '11', colour: 'x' } },
    ],
    [
      'a permission',
      jiraRefusal(400, ['Unrecognized permission: FLY']),
      'GET',
      `${permissions}?permissions=ADD_COMMENTS,FLY`,
    ],
    [
      'a JQL function',
      jiraRefusal(400, ["Error in the JQL Query: Unable to find JQL function 'fly()' (character 11)"]),
      ...ask('project = fly()'),
    ],
    [
      'a JQL operator of the field',
      jiraRefusal(400, ["Error in the JQL Query: The operator 'was' is not supported by 'summary' (character 1)"]),
      ...ask('summary WAS x'),
    ],
    [
      'a syntax error beside a function',
      jiraRefusal(400, ['Error in the JQL Query: Expected a field but the query ends (character 29)']),
      ...ask('assignee = currentUser() AND'),
    ],
    ['a path', confluenceRefusal(404, 'NOT_FOUND', 'There is no /wiki/api/v2/colours'), 'GET', '/wiki/api/v2/colours'],
    [
      'a method',
      jiraRefusal(405, ['The method DELETE is not allowed at /rest/api/3/myself']),
      'DELETE',
      '/rest/api/3/myself',
    ],
  ])('%s is refused as the product refuses it', async (_what, refusal, method, path, ...[body]) => {
    const products = testProducts();
    expect(await send(products, method, path, body)).toEqual(refusal);
    expect(products.log).toEqual([]);
  });

  test('a field that is asked for is left out, as Jira leaves it out', async () => {
    const answer = await testProducts().as(ada).get(`${issue}/PAY-1?fields=summary,colour,customfield_10010`);
    expect(Object.keys(at(answer, 'fields') as object)).toEqual(['summary']);
  });
});

describe('Names that every object has', () => {
  const name = fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'length', 'name');

  test('are properties of an issue like any others', async () => {
    await fc.assert(
      fc.asyncProperty(name, async (key) => {
        const client = testProducts().as(dmitri);
        const path = `${issue}/PAY-1/properties/${key}`;
        const statuses = [
          (await client.get(path)).status,
          (await client.delete(path)).status,
          (await client.put(path, { set: key })).status,
          (await client.put(path, { set: key })).status,
        ];
        expect(statuses).toEqual([404, 404, 201, 200]);
        expect((await client.get(path)).body).toEqual({ key, value: { set: key } });
        expect(at(await client.get(`${issue}/PAY-1/properties`), 'keys')).toContainEqual(
          expect.objectContaining({ key }),
        );
        expect((await client.get(`${issue}/PAY-2/properties/${key}`)).status).toBe(404);
        expect((await client.delete(path)).status).toBe(204);
        expect((await client.get(path)).status).toBe(404);
      }),
    );
  });

  test('are properties of a page like any others', async () => {
    await fc.assert(
      fc.asyncProperty(name, async (key) => {
        const client = testProducts().as(dmitri);
        const path = `${pages}/131101/properties`;
        expect(at(await client.get(`${path}?key=${key}`), 'results')).toEqual([]);
        expect((await client.post(path, { key, value: { [`${key}!`]: key } })).status).toBe(200);
        expect(at(await client.get(`${path}?key=${key}`), 'results', 'length')).toBe(1);
      }),
    );
  });

  test('are no fields, functions, parameters, members, permissions, people or orders', async () => {
    await fc.assert(
      fc.asyncProperty(name, async (word) => {
        const client = testProducts().as(dmitri);
        const asked = [
          await client.post(search, { jql: `${word} = 1` }),
          await client.post(search, { jql: `project = ${word}()` }),
          await client.post(search, { jql: `project = PAY ORDER BY ${word}` }),
          await client.post(search, { jql: `issue.property[${word}].${word} = 1` }),
          await client.get(`${cqlSearch}?cql=${word}%3D1`),
          await client.get(`${permissions}?permissions=${word}`),
          await client.post(issue, create({ assignee: { id: word } })),
        ];
        expect(asked.map(({ status }) => status)).toEqual(asked.map(() => 400));
        const unknown = [
          await client.get(`/rest/api/3/myself?${word}=1`),
          await client.post(`${issue}/PAY-1/transitions`, { transition: { id: '11' }, [word]: 1 }),
        ];
        expect(unknown.every(({ status }) => status === 400)).toBe(word !== 'name' || unknown[1]?.status === 400);
        expect(Object.keys(at(await client.get(`${issue}/PAY-1?fields=summary,${word}`), 'fields') as object)).toEqual([
          'summary',
        ]);
      }),
    );
  });
});

describe('A query or a body that goes too deep', () => {
  test.each([
    ['parentheses', `${'('.repeat(20_000)}project = PAY${')'.repeat(20_000)}`],
    ['negations', `${'NOT '.repeat(20_000)}project = PAY`],
  ])('is refused as Jira refuses a query: 20,000 %s', async (_what, jql) => {
    const answer = await testProducts().as(ada).post(search, { jql });
    expect(answer).toEqual(
      jiraRefusal(400, [expect.stringContaining('Error in the JQL Query: The query is nested too deeply') as string]),
    );
  });

  test('is refused as Confluence refuses a body: lists 100,000 deep', async () => {
    const { products } = testProducts();
    const body = `{"key":"deep","value":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const request = new Request(`http://site.example${pages}/131101/properties`, { method: 'POST', body });
    const response = await products.fetch(request, { as: 'user', accountId: dmitri.accountId });
    expect({ status: response.status, body: await response.json() }).toEqual(
      confluenceRefusal(400, 'BAD_REQUEST', 'The body is nested too deeply'),
    );
  });

  test('as a document is no valid one', async () => {
    const value = `{"type":"doc","version":1,"content":${'[{"type":"blockquote","content":'.repeat(5000)}[]${'}]'.repeat(5000)}}`;
    const answer = await testProducts()
      .as(ada)
      .post(pages, page({ representation: 'atlas_doc_format', value }));
    expect(answer.status).toBe(400);
  });

  test('is one value in quotes, however long', async () => {
    const jql = `summary ~ "${'x'.repeat(2_000_000)}"`;
    expect((await testProducts().as(ada).post(search, { jql })).status).toBe(200);
  });
});
