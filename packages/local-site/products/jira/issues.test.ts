import { openStore } from '../../store';
import { ada, ben, chloe, emma } from '../people';
import { at, jiraRefusal, notModelled, siteUrl, testProducts, type Answered } from '../test-products';

const issues = '/rest/api/3/issue';
const unseen = jiraRefusal(404, ['Issue does not exist or you do not have permission to see it.']);
const noEdit = jiraRefusal(403, ['You do not have permission to edit issues in this project.']);
const done = { status: 204, body: undefined };
const keys = (answer: Answered) => (at(answer, 'issues') as { key: string }[]).map(({ key }) => key);

describe('reading an issue', () => {
  test('the fields that are asked for come, and no others', async () => {
    expect(await testProducts().as(emma).get(`${issues}/pay-4?fields=summary,duedate`)).toEqual({
      status: 200,
      body: {
        expand: '',
        id: '10304',
        self: `${siteUrl}/rest/api/3/issue/10304`,
        key: 'PAY-4',
        fields: { summary: 'Pay with a saved card on the web', duedate: '2026-12-11' },
      },
    });
  });

  test('a field can be left out of all of them', async () => {
    const fields = at(await testProducts().as(emma).get(`${issues}/10304?fields=*all,-description`), 'fields');
    expect(Object.keys(fields as object)).toEqual([
      'summary',
      'status',
      'issuetype',
      'project',
      'parent',
      'subtasks',
      'duedate',
      'assignee',
      'reporter',
      'creator',
      'labels',
      'created',
      'updated',
    ]);
  });

  test('a field that is not modelled is refused, not left out', async () => {
    expect(await testProducts().as(emma).get(`${issues}/PAY-1?fields=priority`)).toEqual(
      notModelled('GET', `${issues}/PAY-1`, 'field', 'priority'),
    );
  });

  test('an issue one may not see is not found in the same words as one that does not exist', async () => {
    const { as } = testProducts();
    expect([await as(emma).get(`${issues}/OPS-1`), await as(emma).get(`${issues}/OPS-99`)]).toEqual([unseen, unseen]);
  });

  test('many are fetched at once by ascending id, without what is missing or not to be seen', async () => {
    const { as } = testProducts();
    const body = { issueIdsOrKeys: ['PAY-4', 'OPS-1', 'PAY-1', 'NOPE-1', '10304'], fields: ['summary'] };
    const answer = await as(emma).post(`${issues}/bulkfetch`, body);
    expect([keys(answer), at(answer, 'issueErrors')]).toEqual([['PAY-1', 'PAY-4'], []]);
  });

  test('more than 100 are not fetched at once', async () => {
    const issueIdsOrKeys = Array.from({ length: 101 }, (_, index) => `PAY-${index}`);
    expect((await testProducts().as(ada).post(`${issues}/bulkfetch`, { issueIdsOrKeys })).status).toBe(400);
  });
});

describe('editing an issue', () => {
  test('fields and properties are set in one request', async () => {
    const { as } = testProducts();
    const edit = { fields: { duedate: '2027-01-08' }, properties: [{ key: 'row', value: 3 }] };
    expect([
      await as(ada).put(`${issues}/PAY-4?notifyUsers=false`, edit),
      at(await as(ada).get(`${issues}/PAY-4`), 'fields', 'duedate'),
      at(await as(ada).get(`${issues}/PAY-4/properties/row`), 'value'),
    ]).toEqual([done, '2027-01-08', 3]);
  });

  test('the edited issue comes back where it is asked for', async () => {
    const answer = await testProducts()
      .as(ada)
      .put(`${issues}/PAY-4?returnIssue=true`, { fields: { summary: 'Pay by saved card' } });
    expect([answer.status, at(answer, 'fields', 'summary')]).toEqual([200, 'Pay by saved card']);
  });

  test('who may only browse may not edit', async () => {
    expect(
      await testProducts()
        .as(chloe)
        .put(`${issues}/PAY-4`, { fields: { summary: 'Mine' } }),
    ).toEqual(noEdit);
  });

  test('an issue one may not see is not found', async () => {
    expect(
      await testProducts()
        .as(emma)
        .put(`${issues}/OPS-1`, { fields: { summary: 'Mine' } }),
    ).toEqual(unseen);
  });

  test('a field that only others may set is not on the screen', async () => {
    const fields = { reporter: { id: ada.accountId } };
    const { as } = testProducts();
    expect([
      await as(ada).put(`${issues}/PAY-4`, { fields }),
      await as(ben).put(`${issues}/PAY-4`, { fields }),
    ]).toEqual([
      jiraRefusal(400, [], {
        reporter: "Field 'reporter' cannot be set. It is not on the appropriate screen, or unknown.",
      }),
      done,
    ]);
  });

  test('a refused edit changes nothing', async () => {
    const { as } = testProducts();
    const before = await as(ada).get(`${issues}/PAY-4`);
    await as(ada).put(`${issues}/PAY-4`, { fields: { summary: 'New', duedate: 'soon' } });
    expect(await as(ada).get(`${issues}/PAY-4`)).toEqual(before);
  });
});

describe('deleting an issue', () => {
  test('needs the permission', async () => {
    expect(await testProducts().as(ada).delete(`${issues}/PAY-6`)).toEqual(
      jiraRefusal(403, ['You do not have permission to delete issues in this project.']),
    );
  });

  test('is refused while there are sub-tasks that are not meant', async () => {
    expect(await testProducts().as(ben).delete(`${issues}/PAY-4`)).toEqual(
      jiraRefusal(400, [
        "The issue 'PAY-4' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.",
      ]),
    );
  });

  test('takes the sub-tasks along where they are meant', async () => {
    const { as } = testProducts();
    expect([
      await as(ben).delete(`${issues}/PAY-4?deleteSubtasks=true`),
      await as(ben).get(`${issues}/PAY-4`),
      await as(ben).get(`${issues}/PAY-7`),
    ]).toEqual([done, unseen, unseen]);
  });

  test('leaves the stories of an epic without a parent', async () => {
    const { as } = testProducts();
    await as(ben).delete(`${issues}/PAY-1`);
    expect(at(await as(ben).get(`${issues}/PAY-4?fields=parent`), 'fields')).toEqual({});
  });

  test('never frees its key or id for another issue', async () => {
    const { as } = testProducts();
    const fields = { project: { key: 'PAY' }, issuetype: { name: 'Task' }, summary: 'New' };
    await as(ben).post(issues, { fields });
    await as(ben).delete(`${issues}/PAY-8`);
    const next = await as(ben).post(issues, { fields });
    expect([at(next, 'id'), at(next, 'key')]).toEqual(['10312', 'PAY-9']);
  });
});

describe('the properties of an issue', () => {
  const row = `${issues}/PAY-4/properties/row`;

  test('are set, read, listed and deleted', async () => {
    const { as } = testProducts();
    expect([
      await as(ada).put(row, { pageId: '1' }),
      await as(ada).put(row, { pageId: '2' }),
      await as(emma).get(row),
      await as(emma).get(`${issues}/PAY-4/properties`),
      await as(ada).delete(row),
      await as(emma).get(row),
    ]).toEqual([
      { status: 201, body: {} },
      { status: 200, body: {} },
      { status: 200, body: { key: 'row', value: { pageId: '2' } } },
      { status: 200, body: { keys: [{ key: 'row', self: `${siteUrl}/rest/api/3/issue/10304/properties/row` }] } },
      done,
      jiraRefusal(404, ['The property row does not exist.']),
    ]);
  });

  test('are not set by who may not edit the issue', async () => {
    expect(await testProducts().as(chloe).put(row, 1)).toEqual(noEdit);
  });

  test('hold up to 32,768 characters of JSON', async () => {
    const { as } = testProducts();
    expect([(await as(ada).put(row, 'x'.repeat(32_766))).status, await as(ada).put(row, 'x'.repeat(32_767))]).toEqual([
      201,
      jiraRefusal(400, ['The property value may have up to 32768 characters']),
    ]);
  });
});

describe('the remote links of an issue', () => {
  const path = `${issues}/PAY-1/remotelink`;
  const link = (title: string) => ({ globalId: 'tdd:131103', object: { url: `${siteUrl}/wiki/x`, title } });
  const self = `${siteUrl}/rest/api/3/issue/10301/remotelink/10501`;

  test('are replaced by their global id', async () => {
    const { as } = testProducts();
    expect([
      await as(ada).post(path, link('Old')),
      await as(ada).post(path, link('New')),
      await as(emma).get(path),
      await as(emma).get(`${path}?globalId=tdd:131103`),
    ]).toEqual([
      { status: 201, body: { id: 10501, self } },
      { status: 200, body: { id: 10501, self } },
      { status: 200, body: [{ id: 10501, self, ...link('New') }] },
      { status: 200, body: { id: 10501, self, ...link('New') } },
    ]);
  });

  test('are not set by who may only browse', async () => {
    expect(await testProducts().as(chloe).post(path, link('Mine'))).toEqual(
      jiraRefusal(403, ['You do not have permission to link issues in this project.']),
    );
  });
});

test('an issue whose security level leaves somebody out is not there for them, anywhere', async () => {
  const store = openStore();
  const site = testProducts(store);
  const parent = (await site.as(ada).get(`${issues}/PAY-4?fields=subtasks`)) as {
    body: { fields: { subtasks: { key: string }[] } };
  };
  const [first] = parent.body.fields.subtasks;
  const hidden = store
    .section<{ issues: { key: string; security?: string[] }[] }>('jira', () => ({ issues: [] }))
    .issues.find(({ key }) => key === first?.key);
  if (hidden) hidden.security = [emma.accountId];
  const seenBy = async (who: typeof ada) => [
    (await site.as(who).get(`${issues}/${String(first?.key)}`)).status,
    JSON.stringify((await site.as(who).get(`${issues}/PAY-4?fields=subtasks`)).body).includes(String(first?.key)),
    JSON.stringify(
      (await site.as(who).post('/rest/api/3/search/jql', { jql: 'parent = PAY-4', fields: ['summary'] })).body,
    ).includes(String(first?.key)),
  ];
  expect([await seenBy(ada), await seenBy(emma)]).toEqual([
    [404, false, false],
    [200, true, true],
  ]);
});
