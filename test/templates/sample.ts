import type { Prefill } from '../../src/contract/api';
import type { NewId } from '../../src/features/templates/built-in/template';

export const samplePrefill: Prefill = {
  featureName: 'Room holds',
  authors: [
    { accountId: '712020:ada', displayName: 'Ada Park' },
    { accountId: '712020:ben', displayName: 'Ben Ortiz' },
  ],
  date: '2026-04-15',
  epic: { id: '10001', key: 'ROOM-1', url: 'https://example.atlassian.net/browse/ROOM-1' },
  links: [{ title: 'Study', url: 'https://example.com/study' }, { url: 'https://example.com/board' }],
};

export const emptyPrefill: Prefill = { featureName: 'Room holds', authors: [], date: '2026-04-15', links: [] };

/** Gives 1, 2, 3 … */
export function countingIds(): NewId {
  let last = 0;
  return () => String((last += 1));
}
