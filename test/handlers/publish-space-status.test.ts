/** How the designs of a space are handed over where storage forgets the place in the list. */
import type { PushEvent } from '@forge/events';
import { publishSpaceStatus } from '../../src/features/publishing/publish-space-status';
import { pageJob } from '../../src/features/designs/status-queue';
import { indexEntriesOf } from '../../src/features/overview/index-entry';
import { replaceEntries } from '../../src/features/overview/store/overview-index';
import { appStorage } from '../store/app-storage';

const mockPushed: PushEvent[] = [];
jest.mock('@forge/events', () => ({
  Queue: class {
    push(jobs: PushEvent[]): Promise<void> {
      mockPushed.push(...jobs);
      return Promise.resolve();
    }
  },
}));

const calls = appStorage();
beforeEach(async () => {
  mockPushed.length = 0;
  for (const pageId of ['1', '2']) {
    const design = { pageId, spaceId: '7', projectId: undefined, title: 'Refunds', status: 'inReview' as const };
    const changedAt = `2026-11-2${pageId}T09:00:00.000Z`;
    await replaceEntries(
      pageId,
      indexEntriesOf({ ...design, changedAt, milestoneDue: null, questionDue: null, awaited: [] }),
    );
  }
  calls.instead = (_, body) =>
    'cursor' in (body as object)
      ? Response.json({ code: 'INVALID_CURSOR', message: 'Nobody knows this cursor.' }, { status: 400 })
      : undefined;
});

test('with a place that storage has forgotten, the list is read from its beginning', async () => {
  await publishSpaceStatus({ spaceId: '7', cursor: 'forgotten' });
  expect(mockPushed).toEqual([pageJob('2'), pageJob('1')]);
});

test('it is not read from its beginning for ever', async () => {
  await expect(publishSpaceStatus({ spaceId: '7', cursor: 'forgotten', restarts: 3 })).rejects.toMatchObject({
    code: 'list-changed',
  });
  expect(mockPushed).toEqual([]);
});
