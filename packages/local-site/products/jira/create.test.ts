import { ada, ben, chloe, emma } from '../people';
import { adf, at, jiraRefusal, paragraph, siteUrl, testProducts, today } from '../test-products';

const issues = '/rest/api/3/issue';
const project = { id: '10001' };
const task = { project, issuetype: { id: '10103' }, summary: 'Mask the card number' };
const refusedFields = (errors: Record<string, string>) => jiraRefusal(400, [], errors);

test('an issue is created with the next key of its project', async () => {
  expect(await testProducts().as(ada).post(issues, { fields: task })).toEqual({
    status: 201,
    body: { id: '10311', key: 'PAY-8', self: `${siteUrl}/rest/api/3/issue/10311` },
  });
});

test('an issue keeps what its fields were set to, and begins at the start of the workflow', async () => {
  const { as } = testProducts();
  const description = adf(paragraph('Only the last four digits.'));
  await as(ada).post(issues, {
    fields: {
      ...task,
      parent: { key: 'PAY-1' },
      description,
      duedate: '2026-12-01',
      assignee: { id: ben.accountId },
      labels: ['pci', 'pci', 'vault'],
    },
    properties: [{ key: 'row', value: { pageId: '1' } }],
  });
  const issue = await as(ada).get(`${issues}/PAY-8?properties=row`);
  expect([
    at(issue, 'fields', 'summary'),
    at(issue, 'fields', 'description'),
    at(issue, 'fields', 'duedate'),
    at(issue, 'fields', 'assignee', 'displayName'),
    at(issue, 'fields', 'reporter', 'displayName'),
    at(issue, 'fields', 'labels'),
    at(issue, 'fields', 'parent', 'key'),
    at(issue, 'fields', 'status', 'name'),
    at(issue, 'fields', 'created'),
    at(issue, 'properties'),
  ]).toEqual([
    'Mask the card number',
    description,
    '2026-12-01',
    'Ben Okafor',
    'Ada Park',
    ['pci', 'vault'],
    'PAY-1',
    'To Do',
    today.replace('Z', '+0000'),
    { row: { pageId: '1' } },
  ]);
});

describe('the summary', () => {
  test.each([
    ['has to be there', undefined, 'You must specify a summary of the issue.'],
    ['may not be blank', '  ', 'You must specify a summary of the issue.'],
    ['is a text', 7, 'Operation value must be a string'],
    ['is one line', 'a\nb', 'The summary is invalid because it contains newline characters.'],
    ['has up to 255 characters', 'x'.repeat(256), 'Summary must be less than 255 characters.'],
  ])('%s', async (_rule, summary, problem) => {
    expect(
      await testProducts()
        .as(ada)
        .post(issues, { fields: { ...task, summary } }),
    ).toEqual(refusedFields({ summary: problem }));
  });

  test('of 255 characters is taken', async () => {
    const answer = await testProducts()
      .as(ada)
      .post(issues, { fields: { ...task, summary: 'x'.repeat(255) } });
    expect(answer.status).toBe(201);
  });
});

describe('a field', () => {
  test.each([
    ['that Jira does not know', 'storyPoints', 3],
    ['that no screen holds', 'resolutiondate', '2026-11-20'],
  ])('%s is refused by name', async (_case, field, value) => {
    expect(
      await testProducts()
        .as(ada)
        .post(issues, { fields: { ...task, [field]: value } }),
    ).toEqual(
      refusedFields({ [field]: `Field '${field}' cannot be set. It is not on the appropriate screen, or unknown.` }),
    );
  });

  test.each([
    ['a day that does not exist', { duedate: '2026-02-30' }, 'Error parsing date string: 2026-02-30'],
    ['a day in words', { duedate: 'tomorrow' }, 'Error parsing date string: tomorrow'],
    ['a label of two words', { labels: ['two words'] }, "The label 'two words' contains spaces which is invalid."],
    [
      'a description in plain text',
      { description: 'Plain' },
      'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
    ],
    [
      'a description that is no valid document',
      { description: adf({ type: 'heading', attrs: { level: 9 } }) },
      'INVALID_INPUT: content[0].attrs.level: must be <= 6',
    ],
    [
      'an assignee who only looks at the project',
      { assignee: { id: chloe.accountId } },
      `User '${chloe.accountId}' cannot be assigned issues.`,
    ],
  ])('%s is refused', async (_case, fields, problem) => {
    const [field = ''] = Object.keys(fields);
    expect(
      await testProducts()
        .as(ada)
        .post(issues, { fields: { ...task, ...fields } }),
    ).toEqual(refusedFields({ [field]: problem }));
  });

  test('every wrong field is named at once', async () => {
    const fields = { ...task, summary: '', duedate: 'soon', colour: 'red' };
    expect(await testProducts().as(ada).post(issues, { fields })).toEqual(
      refusedFields({
        colour: "Field 'colour' cannot be set. It is not on the appropriate screen, or unknown.",
        summary: 'You must specify a summary of the issue.',
        duedate: 'Error parsing date string: soon',
      }),
    );
  });
});

describe('the project', () => {
  test('has to let the person create', async () => {
    expect(await testProducts().as(chloe).post(issues, { fields: task })).toEqual(
      jiraRefusal(400, ['You do not have permission to create issues in this project.']),
    );
  });

  test('that one may not see is refused in the same words as one that does not exist', async () => {
    const { as } = testProducts();
    const refused = refusedFields({ project: 'Specify a valid project ID or key' });
    expect([
      await as(emma).post(issues, { fields: { ...task, project: { key: 'OPS' } } }),
      await as(emma).post(issues, { fields: { ...task, project: { key: 'NOPE' } } }),
    ]).toEqual([refused, refused]);
  });

  test('has to have the issue type', async () => {
    expect(
      await testProducts()
        .as(ada)
        .post(issues, { fields: { ...task, issuetype: { id: '10113' } } }),
    ).toEqual(refusedFields({ issuetype: 'Specify a valid issue type' }));
  });
});

describe('in bulk', () => {
  const bulk = `${issues}/bulk`;
  const created = (id: number, key: string) => ({ id: String(id), key, self: `${siteUrl}/rest/api/3/issue/${id}` });

  test('what can be created is created, and what cannot is told by its place', async () => {
    const step = { project: { id: '10002' }, issuetype: { id: '10113' }, parent: { key: 'OPS-3' }, summary: 'Page us' };
    const issueUpdates = [
      { fields: task },
      { fields: { ...step, duedate: '2026-12-01' } },
      { fields: step },
      { fields: { ...task, summary: 'x'.repeat(300) } },
    ];
    expect(await testProducts().as(ada).post(bulk, { issueUpdates })).toEqual({
      status: 201,
      body: {
        issues: [created(10311, 'PAY-8'), created(10312, 'OPS-4')],
        errors: [
          {
            status: 400,
            elementErrors: {
              errorMessages: [],
              errors: { duedate: "Field 'duedate' cannot be set. It is not on the appropriate screen, or unknown." },
            },
            failedElementNumber: 1,
          },
          {
            status: 400,
            elementErrors: { errorMessages: [], errors: { summary: 'Summary must be less than 255 characters.' } },
            failedElementNumber: 3,
          },
        ],
      },
    });
  });

  test('it is refused as a whole, in the same shape, where none can be created', async () => {
    expect(
      await testProducts()
        .as(chloe)
        .post(bulk, { issueUpdates: [{ fields: task }] }),
    ).toEqual({
      status: 400,
      body: {
        issues: [],
        errors: [
          {
            status: 400,
            elementErrors: {
              errorMessages: ['You do not have permission to create issues in this project.'],
              errors: {},
            },
            failedElementNumber: 0,
          },
        ],
      },
    });
  });

  test('fifty are created in one request', async () => {
    const answer = await testProducts()
      .as(ada)
      .post(bulk, { issueUpdates: Array.from({ length: 50 }, () => ({ fields: task })) });
    expect([answer.status, (at(answer, 'issues') as unknown[]).length]).toEqual([201, 50]);
  });

  test('fifty-one are refused, and none is created', async () => {
    const { as } = testProducts();
    const answer = await as(ada).post(bulk, { issueUpdates: Array.from({ length: 51 }, () => ({ fields: task })) });
    expect([answer, (await as(ada).get(`${issues}/PAY-8`)).status]).toEqual([
      jiraRefusal(400, ['The maximum number of issues that can be created in one request is 50.']),
      404,
    ]);
  });
});
