import { sayList } from '../../static/src/shared/approval/sayList';
import { statusDetail } from '../../static/src/shared/approval/sayStatus';
import { say } from '../../static/src/words/say';
import { approval } from './designs';

const saidOf = (given: Parameters<typeof approval>[0]) => {
  const shown = approval(given);
  const detail = statusDetail(shown);
  const status = say('approval.status', { status: shown.status });
  return detail === '' ? status : `${status} ${say('approval.detail', { detail })}`;
};

const changed = { version: 7, at: '2026-11-12T10:20:00Z', edits: 4, sections: ['API Design', null], relinked: false };

test.each([
  [{ status: 'draft' as const }, 'Draft'],
  [{ status: 'inReview' as const, signed: 2, needed: 3, version: 7 }, 'In review (2 of 3)'],
  [{ status: 'changesRequested' as const, signed: 1, needed: 3, version: 7 }, 'Changes requested'],
  [{ status: 'approved' as const, signed: 3, needed: 3, version: 1207 }, 'Approved (version 1207, 3 of 3)'],
  [
    { status: 'approved' as const, signed: 3, needed: 3, version: 7, progress: { count: 3, first: [] } },
    'Approved (version 7, 3 of 3; 3 progress updates since)',
  ],
  [
    { status: 'approved' as const, signed: 3, needed: 3, version: 7, progress: { count: 1, first: [] } },
    'Approved (version 7, 3 of 3; 1 progress update since)',
  ],
  [{ status: 'changedSince' as const, version: 7, changed }, 'Approved, changed since (4 edits in 2 sections)'],
  [
    { status: 'changedSince' as const, version: 7, changed: { ...changed, edits: 1, sections: ['Risks'] } },
    'Approved, changed since (1 edit in 1 section)',
  ],
  [
    { status: 'changedSince' as const, version: 7, changed: { ...changed, edits: null } },
    'Approved, changed since (edits in 2 sections)',
  ],
  [{ status: 'expired' as const, needed: 3 }, 'Expired'],
  [{ status: 'implemented' as const, signed: 3, needed: 3, version: 7 }, 'Implemented'],
])('says where a design stands', (given, said) => {
  expect(saidOf(given)).toBe(said);
});

test('names as many as asked for, and counts the rest', () => {
  expect([sayList(['Ben'], 2), sayList(['Ben', 'Chloe'], 2), sayList(['Ben', 'Chloe', 'Ada', 'Emma'], 2)]).toEqual([
    'Ben',
    'Ben and Chloe',
    'Ben, Chloe, and 2 more',
  ]);
});
