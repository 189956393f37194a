import type { SyncReport } from '../../src/api';
import { addReports, changedPage } from '../../static/src/shared/sync/addReports';

const nothing: SyncReport = {
  done: false,
  progress: { ticketed: 0, total: 3 },
  trackingIssue: { key: 'PAY-9', url: 'https://site.test/browse/PAY-9', created: false },
  created: [],
  relinked: [],
  completed: [],
  unchanged: 0,
  skipped: [],
  dropped: [],
  failed: [],
  pageVersion: 4,
};
const ticket = (key: string) => ({
  kind: 'question' as const,
  text: `Question of ${key}`,
  key,
  url: `https://site.test/browse/${key}`,
});
const prompt = { what: 'Row 4', reason: 'it still holds the prompt' };

test('adds a slice to what the slices before it did', () => {
  const first: SyncReport = {
    ...nothing,
    progress: { ticketed: 1, total: 3 },
    trackingIssue: { key: 'PAY-9', url: 'https://site.test/browse/PAY-9', created: true },
    created: [ticket('PAY-10')],
    unchanged: 1,
    skipped: [prompt],
  };
  const second: SyncReport = {
    ...nothing,
    done: true,
    progress: { ticketed: 3, total: 3 },
    created: [ticket('PAY-11')],
    completed: [ticket('PAY-8')],
    unchanged: 2,
    skipped: [prompt],
    pageVersion: 5,
  };
  expect(addReports(addReports(null, first), second)).toEqual({
    done: true,
    progress: { ticketed: 3, total: 3 },
    trackingIssue: { key: 'PAY-9', url: 'https://site.test/browse/PAY-9', created: true },
    created: [ticket('PAY-10'), ticket('PAY-11')],
    relinked: [],
    completed: [ticket('PAY-8')],
    unchanged: 1,
    skipped: [prompt],
    dropped: [],
    failed: [],
    pageVersion: 5,
  });
});

test('forgets a failure that a later slice made good', () => {
  const failed = { text: 'Question of PAY-12', reason: 'Jira was busy' };
  const before: SyncReport = { ...nothing, failed: [failed] };
  const after: SyncReport = { ...nothing, created: [ticket('PAY-12')] };
  expect(addReports(before, after).failed).toEqual([]);
});

test('knows a page as changed by any row that was written', () => {
  expect([
    changedPage(nothing),
    changedPage({ ...nothing, skipped: [prompt] }),
    changedPage({ ...nothing, relinked: [ticket('PAY-10')] }),
  ]).toEqual([false, false, true]);
});
