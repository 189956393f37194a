import { readDesign } from '../../src/features/reading/read';
import { timelineOf } from '../../src/features/reading/timeline';
import { b, card, date, doc, h, header, li, ol, p, prompt, row, table, ul } from '../words';

const under = (...blocks: Parameters<typeof doc>) =>
  timelineOf(readDesign(doc(h(1, 'Room holds'), p(b('Date:'), ' ', date('2026-01-10')), h(2, 'Timeline'), ...blocks)));

const nothing = { from: null, to: null, when: null, done: false, ticketKey: null, dependsOn: [] };

test('the rows of a table give days, ranges, tickets and what they wait for', () => {
  expect(
    under(
      table(
        header('Milestone', 'Start', 'Due', 'Status', 'Depends on', 'Ticket'),
        row('a', 'Design approved', '', '2026-02-05', 'Done', '', card('https://example.atlassian.net/browse/PAY-7')),
        row('b', 'API ready', '2026-02-10', '2026-03-01', '', 'Design approved', ''),
        row('c', 'Load test', '2026-03-02', '', '', 'API ready, Design approved', ''),
        row('d', 'Launch', '', 'Q2 2026', '', '2', ''),
        row('e', 'Clean-up', '', 'after Launch', '', '', ''),
        row('f', 'Retrospective', '', 'Week 20', '', 'the whole team', ''),
        row('g', prompt('Name a milestone'), '', '', '', '', ''),
      ),
    ),
  ).toEqual([
    {
      ...nothing,
      ...{ text: 'Design approved', from: '2026-02-05', to: '2026-02-05', done: true, ticketKey: 'PAY-7' },
    },
    { ...nothing, text: 'API ready', from: '2026-02-10', to: '2026-03-01', dependsOn: [0] },
    { ...nothing, text: 'Load test', from: '2026-03-02', dependsOn: [0, 1] },
    { ...nothing, text: 'Launch', from: '2026-04-01', to: '2026-06-30', dependsOn: [1] },
    { ...nothing, text: 'Clean-up', when: 'after Launch', dependsOn: [3] },
    { ...nothing, text: 'Retrospective', when: 'Week 20' },
  ]);
});

test('phases name what they wait for in a line of their own', () => {
  expect(
    under(
      h(3, 'Phase 1: Write path'),
      p(b('Start:'), ' 2026-02-01'),
      p(b('Due:'), ' 2026-02-20'),
      h(3, 'Phase 2: Read path'),
      p(b('Depends on:'), ' Phase 1'),
    ),
  ).toEqual([
    { ...nothing, text: 'Phase 1: Write path', from: '2026-02-01', to: '2026-02-20' },
    { ...nothing, text: 'Phase 2: Read path', dependsOn: [0] },
  ]);
});

test('the items of a list are counted as readers count them', () => {
  expect(under(ol('Design (2026-02-05)', li('Launch (2026-03-01)', ul('Blocked by: 1'))))).toEqual([
    { ...nothing, text: 'Design', from: '2026-02-05', to: '2026-02-05' },
    { ...nothing, text: 'Launch', from: '2026-03-01', to: '2026-03-01', dependsOn: [0] },
  ]);
});

test('a start after the end is not one', () => {
  const rows = [row('a', 'Launch', '2026-05-01', '2026-04-01')];
  expect(under(table(header('Milestone', 'Start', 'End'), ...rows))).toEqual([
    { ...nothing, text: 'Launch', from: '2026-04-01', to: '2026-04-01' },
  ]);
});

test('the first 100 milestones are shown, and long words are cut', () => {
  const rows = Array.from({ length: 120 }, (_, index) => row(`r${index}`, `${index} ${'😀'.repeat(400)}`, ''));
  const timeline = under(table(header('Milestone', 'Date'), ...rows));
  expect([timeline.length, timeline[7]?.text]).toEqual([100, `7 ${'😀'.repeat(297)}…`]);
});
