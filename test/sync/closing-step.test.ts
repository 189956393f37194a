import type { Transition } from '../../src/platform/jira/transitions';
import type { Requester } from '../../src/platform/requester';
import { closingStep } from '../../src/features/sync/closing-step';
import { transitionTo } from '../../src/features/sync/edit-tickets';

const to = (status: string, name = status, category = 'done'): Transition => ({ id: name, name, status, category });
const chosen = (...transitions: Transition[]) => {
  const found = closingStep(transitions);
  return found !== 'none' && 'step' in found ? found.step.status : found;
};

test.each([
  'Cancelled',
  'Canceled',
  'Rejected',
  'Won’t Do',
  "Won't fix",
  'Duplicate',
  'Declined',
  'Abgebrochen',
  'Abgelehnt',
  'Verworfen',
  'Annulé',
  'Rechazado',
  'キャンセル',
  '却下済み',
  '已取消',
])('a ticket is finished, and not %s, though that step comes first', (status) => {
  expect(chosen(to(status), to('Done'))).toBe('Done');
});

test('a step called “Cancel” is not taken, whatever its status is called', () => {
  expect(chosen(to('Closed', 'Cancel'), to('Resolved'))).toBe('Resolved');
});

test('where every step drops the work, none is taken', () => {
  expect(chosen(to('Cancelled'), to('Duplicate'), to('To Do', 'Reopen', 'new'))).toEqual({
    onlyDropped: ['Cancelled', 'Duplicate'],
  });
});

test('of several statuses that say done, the most usual is taken, in whatever order they come', () => {
  expect([
    chosen(to('Closed'), to('Done')),
    chosen(to('Done'), to('Closed')),
    chosen(to('Shelved'), to('Fertig')),
  ]).toEqual(['Done', 'Done', 'Fertig']);
});

test('of several statuses that may say anything, none is taken', () => {
  expect(chosen(to('Archived'), to('Shelved'))).toEqual({ unclear: ['Archived', 'Shelved'] });
});

test('the only status of the category is taken, whatever its name', () => {
  expect(chosen(to('Archived', 'One way'), to('Archived', 'Another way'))).toBe('Archived');
});

test('a ticket’s own sync asks Jira for that step', async () => {
  const steps = [
    { id: '7', name: 'Cancel', to: { name: 'Cancelled', statusCategory: { key: 'done' } } },
    { id: '31', name: 'Finish', to: { name: 'Done', statusCategory: { key: 'done' } } },
  ];
  const asked: unknown[] = [];
  const requestJira = (_: unknown, { method, body = '' }: { method: string; body?: string }) => {
    if (method === 'GET') return Promise.resolve(Response.json({ transitions: steps }));
    asked.push(JSON.parse(body));
    return Promise.resolve(new Response(null, { status: 204 }));
  };
  const reason = await transitionTo({ requestJira } as unknown as Requester, '10', true);
  expect([reason, asked]).toEqual([undefined, [{ transition: { id: '31' } }]]);
});
