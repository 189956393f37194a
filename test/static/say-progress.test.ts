import type { ProgressUpdate } from '../../src/contract/api';
import { sayProgress } from '../../static/src/shared/approval/steps/sayProgress';

test.each<[ProgressUpdate, string]>([
  [{ what: 'task', section: 'Tasks', before: 'TODO', after: 'DONE' }, 'Task completed (in “Tasks”)'],
  [{ what: 'task', section: 'Tasks', before: 'DONE', after: 'TODO' }, 'Task reopened (in “Tasks”)'],
  [{ what: 'task', section: null, before: 'TODO', after: 'constructor' }, 'Task: TODO → constructor'],
  [{ what: 'ticket', section: null, before: null, after: 'PAY-7 OPEN' }, 'Ticket: PAY-7 OPEN'],
  [{ what: 'ticket', section: 'Plan', before: 'PAY-7', after: null }, 'Ticket: no longer PAY-7 (in “Plan”)'],
  [{ what: 'status', section: 'Plan', before: 'Open', after: 'Done' }, 'Status: Open → Done (in “Plan”)'],
])('says what progressed where', (update, said) => {
  expect(sayProgress(update)).toBe(said);
});
