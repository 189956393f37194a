import type { AdfDocument } from '../../src/contract/adf-node';
import type { ProgressUpdate } from '../../src/contract/api';
import { outlineOf } from '../../src/features/approval/content';
import { progressUpdatesBetween } from '../../src/features/approval/progress';
import { b, card, doc, h, header, lozenge, p, row, table, task, tasks } from '../words';
import { contentIn } from './content-of';
import { approve, approved, architect, request, security, standingIn, stateAfter } from './reviews';

const ticket = card('https://x.atlassian.net/browse/PAY-1');
const page = ({ status = 'Open', ticketed = false, ticks = [false, false], design = 'Draft', words = 'x' } = {}) =>
  doc(
    h(1, 'Retries'),
    p(b('Status:'), ' ', lozenge(design)),
    h(2, 'Overview'),
    p(words),
    h(2, 'Open Questions'),
    table(
      header('Question', 'Status', 'Ticket'),
      row('q1', 'Which queue?', lozenge(status), ticketed ? ticket : undefined),
      row('q2', 'Why?', 'Open', undefined),
    ),
    h(2, 'Tasks'),
    tasks(...ticks.map((isDone, index) => task(`t${String(index)}`, isDone ? 'DONE' : 'TODO', 'Write'))),
  );

const updates = (before: AdfDocument, after: AdfDocument): ProgressUpdate[] => {
  const [from, to] = [before, after].map((document) => outlineOf(contentIn(document, { tickets: ['PAY-1'] })));
  if (!from || !to) throw new Error('There are two');
  return progressUpdatesBetween(from, to);
};

const tick: ProgressUpdate = { what: 'task', section: 'Tasks', before: 'TODO', after: 'DONE' };
const answered: ProgressUpdate = { what: 'status', section: 'Open Questions', before: 'Open', after: 'Resolved' };
const placed: ProgressUpdate = { what: 'ticket', section: 'Open Questions', before: null, after: 'PAY-1' };

test.each<[what: string, after: AdfDocument, expected: ProgressUpdate[]]>([
  ['nothing', page(), []],
  ['a tick', page({ ticks: [true, false] }), [tick]],
  ['a tick of the second of two alike', page({ ticks: [false, true] }), [tick]],
  ['both', page({ ticks: [true, true] }), [tick, tick]],
  ['a status', page({ status: 'Resolved' }), [answered]],
  ['a ticket', page({ ticketed: true }), [placed]],
  ['all of it', page({ status: 'Resolved', ticketed: true, ticks: [true, true] }), [answered, placed, tick, tick]],
  ['the status of the design, which the app writes', page({ design: 'Approved' }), []],
  ['a word', page({ words: 'y' }), []],
  ['a word, and a tick', page({ words: 'y', ticks: [true, false] }), [tick]],
])('%s', (_, after, expected) => {
  const back = expected.map((update) => ({ ...update, before: update.after, after: update.before }));
  expect([updates(page(), after), updates(after, page())]).toEqual([expected, back]);
});

test('what changed in blocks that say something else is no progress', () => {
  const renamed = doc(h(2, 'Tasks'), tasks(task('t0', 'DONE', 'Read')));
  expect(updates(doc(h(2, 'Tasks'), tasks(task('t0', 'TODO', 'Write'))), renamed)).toEqual([]);
});

test.each([
  [false, 'approved'],
  [true, 'changedSince'],
])(
  'where a policy says %s to counting progress as content, a design with more of it is %s',
  (progressCounts, status) => {
    const signed = { ...approved, progressDigest: 'then' };
    const now = { ...approved, progressDigest: 'now' };
    const state = stateAfter(
      request(),
      approve('ben', architect, { progress: 'then' }),
      approve('chloe', security, { progress: 'then' }),
    );
    const statusOf = (present: typeof now) => standingIn(state, { policy: { progressCounts }, now: present }).status;
    expect([statusOf(signed), statusOf(now)]).toEqual(['approved', status]);
  },
);
