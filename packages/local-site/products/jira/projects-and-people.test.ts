import { ada, ben, chloe, dmitri, emma } from '../people';
import { at, jiraRefusal, siteUrl, testProducts, type Answered } from '../test-products';

const names = (answer: Answered, list: string) => (at(answer, list) as { name: string }[]).map(({ name }) => name);
const accounts = ({ body }: Answered) => (body as { accountId: string }[]).map(({ accountId }) => accountId);
const createmeta = (project: string) => `/rest/api/3/issue/createmeta/${project}/issuetypes`;

describe('what can be created', () => {
  test('are the issue types of the project, each with its level', async () => {
    const answer = await testProducts().as(ada).get(createmeta('OPS'));
    const types = at(answer, 'issueTypes') as { name: string; hierarchyLevel: number; subtask: boolean }[];
    expect(types.map(({ name, hierarchyLevel, subtask }) => [name, hierarchyLevel, subtask])).toEqual([
      ['Initiative', 1, false],
      ['Task', 0, false],
      ['Step', -1, true],
    ]);
  });

  test('is nothing for who may not create', async () => {
    expect(at(await testProducts().as(chloe).get(createmeta('PAY')), 'issueTypes')).toEqual([]);
  });

  test('is not said of a project that one may not see', async () => {
    expect(await testProducts().as(emma).get(createmeta('OPS'))).toEqual(
      jiraRefusal(400, ["No project could be found with key 'OPS'."]),
    );
  });

  test('has the fields of its screen: a sub-task in PAY has a due date, a step in OPS has none', async () => {
    const { as } = testProducts();
    expect([
      names(await as(ada).get(`${createmeta('PAY')}/10105`), 'fields'),
      names(await as(ada).get(`${createmeta('OPS')}/10113`), 'fields'),
    ]).toEqual([
      ['Project', 'Issue Type', 'Summary', 'Parent', 'Description', 'Due date', 'Assignee', 'Labels'],
      ['Project', 'Issue Type', 'Summary', 'Parent', 'Description', 'Assignee', 'Labels'],
    ]);
  });

  test('says which fields are required', async () => {
    const answer = await testProducts()
      .as(ben)
      .get(`${createmeta('PAY')}/10105`);
    const fields = at(answer, 'fields') as { key: string; required: boolean; hasDefaultValue: boolean }[];
    expect(fields.filter(({ required }) => required).map(({ key, hasDefaultValue }) => [key, hasDefaultValue])).toEqual(
      [
        ['project', false],
        ['issuetype', false],
        ['summary', false],
        ['parent', false],
        ['reporter', true],
      ],
    );
  });
});

test('the issue types of the site are those of the projects one may see', async () => {
  const { body } = await testProducts().as(emma).get('/rest/api/3/issuetype');
  expect((body as { name: string }[]).map(({ name }) => name)).toEqual(['Epic', 'Story', 'Task', 'Bug', 'Sub-task']);
});

test('projects are searched by name and by key', async () => {
  const { as } = testProducts();
  expect([
    names(await as(ada).get('/rest/api/3/project/search'), 'values'),
    names(await as(ada).get('/rest/api/3/project/search?query=operations'), 'values'),
    names(await as(emma).get('/rest/api/3/project/search'), 'values'),
  ]).toEqual([['Payment Operations', 'Payments'], ['Payment Operations'], ['Payments']]);
});

test('a project one may not see is not found', async () => {
  expect(await testProducts().as(emma).get('/rest/api/3/project/OPS')).toEqual(
    jiraRefusal(404, ["No project could be found with key 'OPS'."]),
  );
});

test('a project is given with its issue types', async () => {
  const answer = await testProducts().as(ada).get('/rest/api/3/project/10002');
  expect([at(answer, 'key'), at(answer, 'style'), names(answer, 'issueTypes')]).toEqual([
    'OPS',
    'next-gen',
    ['Initiative', 'Task', 'Step'],
  ]);
});

describe('who can be assigned', () => {
  const assignable = '/rest/api/3/user/assignable/search';

  test('are those who work in the project', async () => {
    expect(accounts(await testProducts().as(ada).get(`${assignable}?project=PAY`))).toEqual([
      ada.accountId,
      ben.accountId,
      dmitri.accountId,
    ]);
  });

  test('can be asked for one person, or by name', async () => {
    const { as } = testProducts();
    expect([
      accounts(await as(ada).get(`${assignable}?project=PAY&accountId=${ben.accountId}`)),
      accounts(await as(ada).get(`${assignable}?project=PAY&accountId=${chloe.accountId}`)),
      accounts(await as(ada).get(`${assignable}?issueKey=PAY-1&query=sokol`)),
    ]).toEqual([[ben.accountId], [], [dmitri.accountId]]);
  });

  test('is asked for a project or an issue', async () => {
    expect(await testProducts().as(ada).get(assignable)).toEqual(
      jiraRefusal(400, ["One of the query parameters 'project', 'issueKey' and 'issueId' is required."]),
    );
  });
});

test('people are looked up by account, and who asks by themselves', async () => {
  const { as } = testProducts();
  const bulk = await as(ada).get(`/rest/api/3/user/bulk?accountId=${emma.accountId}&accountId=nobody`);
  expect([
    (at(bulk, 'values') as { displayName: string }[]).map(({ displayName }) => displayName),
    at(await as(ada).get('/rest/api/3/myself'), 'emailAddress'),
  ]).toEqual([['Emma Lindqvist'], 'ada.park@example.com']);
});

describe('the address that something names as its own', () => {
  const isItself = async (person: typeof ada, paths: string[]) => {
    const client = testProducts().as(person);
    const answers = await Promise.all(paths.map((path) => client.get(`/rest/api/3/${path}`)));
    return answers.map(({ status, body }) => [status, (body as { self?: string }).self ?? body]);
  };
  const paths = [
    `user?accountId=${encodeURIComponent(emma.accountId)}`,
    'issuetype/10111',
    'status/10211',
    'statuscategory/4',
  ];

  test('gives it', async () => {
    expect(await isItself(ada, paths)).toEqual(paths.map((path) => [200, `${siteUrl}/rest/api/3/${path}`]));
  });

  test('gives it by name or key as well', async () => {
    expect(await isItself(ada, ['status/In Progress', 'statuscategory/done'])).toEqual([
      [200, `${siteUrl}/rest/api/3/status/10202`],
      [200, `${siteUrl}/rest/api/3/statuscategory/3`],
    ]);
  });

  test('gives nothing of a project that one may not see, and nothing where there is nothing', async () => {
    const asked = await isItself(emma, [
      'issuetype/10111',
      'status/10211',
      'user?accountId=toString',
      'statuscategory/9',
    ]);
    expect(asked.map(([status]) => status)).toEqual([404, 404, 404, 404]);
  });
});

test.each([
  [ada, { BROWSE_PROJECTS: true, CREATE_ISSUES: true, SCHEDULE_ISSUES: true, DELETE_ISSUES: false }],
  [ben, { BROWSE_PROJECTS: true, CREATE_ISSUES: true, SCHEDULE_ISSUES: true, DELETE_ISSUES: true }],
  [chloe, { BROWSE_PROJECTS: true, CREATE_ISSUES: false, SCHEDULE_ISSUES: false, DELETE_ISSUES: false }],
])('$displayName learns what they may do in a project', async (person, expected) => {
  const answer = await testProducts()
    .as(person)
    .get(`/rest/api/3/mypermissions?projectKey=PAY&permissions=${Object.keys(expected).join(',')}`);
  const permissions = at(answer, 'permissions') as Record<string, { havePermission: boolean }>;
  expect(Object.fromEntries(Object.entries(permissions).map(([key, value]) => [key, value.havePermission]))).toEqual(
    expected,
  );
});

test('a permission that Jira does not know is refused', async () => {
  expect(await testProducts().as(ada).get('/rest/api/3/mypermissions?permissions=FLY')).toEqual(
    jiraRefusal(400, ['Unrecognized permission: FLY']),
  );
});
