import { type OverviewDesign, indexEntriesOf } from '../../src/features/overview/index-entry';

const facts: OverviewDesign = {
  pageId: '7',
  spaceId: '1',
  projectId: '2',
  title: '  Refunds at SCALE ',
  status: 'inReview',
  changedAt: '2026-11-20T08:00:00.000Z',
  milestoneDue: '2026-12-01',
  questionDue: null,
  awaited: ['ben', 'chloe', 'ben'],
};
const row = {
  pageId: '7',
  spaceId: '1',
  projectId: '2',
  title: 'refunds at scale',
  status: 'inReview',
  changedAt: '2026-11-20T08:00:00.000Z',
  milestoneDue: '2026-12-01',
  questionDue: '9999-12-31',
};

test('a design stands on the listKeys of its space, its project and their statuses, and of each person awaited', () => {
  expect(indexEntriesOf(facts)).toEqual(
    ['space:1', 'space:1:inReview', 'project:2', 'project:2:inReview', 'person:ben', 'person:chloe'].map((listKey) => ({
      ...row,
      listKey,
    })),
  );
});

test('a design without an issue is in no project, and its rows name none', () => {
  const { projectId, ...withoutProject } = row;
  expect([projectId, indexEntriesOf({ ...facts, projectId: undefined, awaited: [] })]).toEqual([
    '2',
    ['space:1', 'space:1:inReview'].map((listKey) => ({ ...withoutProject, listKey })),
  ]);
});

test('of thousands awaited, the first hundred find the design', () => {
  const awaited = Array.from({ length: 5000 }, (_, index) => `p${String(index)}`);
  const listKeys = indexEntriesOf({ ...facts, awaited }).map(({ listKey }) => listKey);
  expect([listKeys.length, listKeys.at(-1)]).toEqual([104, 'person:p99']);
});

test('a title fits into an index, whatever it is written in', () => {
  const [{ title }] = indexEntriesOf({ ...facts, title: '設'.repeat(255) });
  expect(Buffer.byteLength(title)).toBeLessThanOrEqual(900);
});
