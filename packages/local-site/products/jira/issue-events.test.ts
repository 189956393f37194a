import { ada, ben } from '../people';
import { testProducts, today } from '../test-products';

const issues = '/rest/api/3/issue';
const changed = (field: string, from: string | null, fromString: string | null, to: string | null, text: string) => ({
  field,
  fieldtype: 'jira',
  fieldId: field,
  from,
  fromString,
  to,
  toString: text,
});

test('an edit is told with what it changed, field by field', async () => {
  const { as, events } = testProducts();
  const fields = { summary: 'Pay by saved card', duedate: '2026-12-18', assignee: { id: ben.accountId } };
  await as(ada).put(`${issues}/PAY-4`, { fields });
  expect(events).toMatchObject([
    {
      product: 'jira',
      eventType: 'avi:jira:updated:issue',
      jiraEventTypeName: 'issue_updated',
      atlassianId: ada.accountId,
      selfGenerated: false,
      timestamp: Date.parse(today),
      issue: {
        id: '10304',
        key: 'PAY-4',
        fields: { summary: 'Pay by saved card', project: { key: 'PAY' }, status: { name: 'In Progress' } },
      },
      changelog: {
        id: '10601',
        items: [
          changed('summary', null, 'Pay with a saved card on the web', null, 'Pay by saved card'),
          changed('duedate', '2026-12-11', '2026-12-11', '2026-12-18', '2026-12-18'),
          changed('assignee', ada.accountId, 'Ada Park', ben.accountId, 'Ben Okafor'),
        ],
      },
    },
  ]);
});

test('a transition is told as a change of status', async () => {
  const { as, events } = testProducts();
  await as(ada).post(`${issues}/PAY-2/transitions`, { transition: { id: '31' } });
  expect(events).toMatchObject([
    {
      eventType: 'avi:jira:updated:issue',
      changelog: { items: [changed('status', '10201', 'To Do', '10203', 'Done')] },
    },
  ]);
});

test('an edit that changes nothing tells nothing', async () => {
  const { as, events } = testProducts();
  await as(ada).put(`${issues}/PAY-4`, { fields: { duedate: '2026-12-11', labels: [] } });
  expect(events).toEqual([]);
});

test('creating and deleting are told, the sub-tasks that go along are not', async () => {
  const { as, events } = testProducts();
  await as(ben).post(issues, {
    fields: { project: { key: 'PAY' }, issuetype: { name: 'Sub-task' }, parent: { key: 'PAY-5' }, summary: 'New' },
  });
  await as(ben).delete(`${issues}/PAY-5?deleteSubtasks=true`);
  expect(events.map(({ eventType, issue }) => [eventType, (issue as { key: string }).key])).toEqual([
    ['avi:jira:created:issue', 'PAY-8'],
    ['avi:jira:deleted:issue', 'PAY-5'],
  ]);
});
