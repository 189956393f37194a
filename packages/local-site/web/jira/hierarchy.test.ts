import type { IssueLine } from '../rest/jira';
import { hierarchyOf } from './hierarchy';

const issue = (key: string, parent?: string): IssueLine => ({
  id: key,
  key,
  fields: {
    summary: key,
    status: { name: 'To Do', statusCategory: { key: 'new' } },
    issuetype: { id: '1', name: 'Task', hierarchyLevel: 0, subtask: false },
    ...(parent ? { parent: { key: parent } } : {}),
  },
});

describe('The issues of a project', () => {
  it('stand below their parents, in the order of their numbers', () => {
    const [epic, task, second, tenth, orphan] = [
      issue('SHOP-1'),
      issue('SHOP-4', 'SHOP-1'),
      issue('SHOP-2', 'SHOP-4'),
      issue('SHOP-10', 'SHOP-4'),
      issue('SHOP-3', 'OTHER-1'),
    ];
    expect(hierarchyOf([tenth, orphan, second, task, epic])).toEqual([
      {
        issue: epic,
        children: [
          {
            issue: task,
            children: [
              { issue: second, children: [] },
              { issue: tenth, children: [] },
            ],
          },
        ],
      },
      { issue: orphan, children: [] },
    ]);
  });
});
