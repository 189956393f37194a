import { countsOf } from '../../src/features/reading/counts';
import { readDesign } from '../../src/features/reading/read';
import { date, doc, h, header, lozenge, row, table } from '../words';

const columns = ['Question', 'Due', 'Status'];

test('counts what is done and names the earliest of what is not, undated last', () => {
  const design = readDesign(
    doc(
      h(2, 'Open Questions'),
      table(
        header(...columns),
        row('1', 'Done first', date('2026-01-01'), lozenge('Resolved')),
        row('2', 'Undated', undefined, lozenge('Open')),
        row('3', 'Later', date('2026-03-01'), lozenge('Open')),
        row('4', 'Sooner', date('2026-02-01'), lozenge('Open')),
      ),
      h(2, 'Timeline'),
      table(header('Milestone', 'Date'), row('5', 'Undated', undefined), row('6', 'Ship', date('2026-05-01'))),
    ),
  );
  expect(countsOf(design)).toEqual({
    openQuestions: { total: 4, done: 1, nextDue: '2026-02-01' },
    milestones: { total: 2, done: 0, next: { text: 'Ship', due: '2026-05-01' } },
  });
});

test('a design without items has nothing next', () => {
  expect(countsOf(readDesign(doc()))).toEqual({
    openQuestions: { total: 0, done: 0, nextDue: null },
    milestones: { total: 0, done: 0, next: null },
  });
});
