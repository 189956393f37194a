import type { ApprovalStatus, DesignSummary, OverviewRow } from '../../../src/api';
import { failed, reading, statesOf, value, wide } from '../gallery-state';
import { changedSince, design, manyDesigns, overfull, savedCards } from '../sample-designs';
import { chloe } from '../sample-people';

const rowOf = ({ approval, openQuestions, readiness, ...rest }: DesignSummary): OverviewRow => ({
  pageId: rest.pageId,
  title: rest.title,
  url: rest.url,
  owner: rest.owner,
  lastChange: rest.lastChange,
  epic: rest.epic,
  milestones: rest.milestones,
  timeline: rest.timeline,
  approval,
  awaited: approval.status === 'inReview' ? [chloe] : [],
  openQuestions: { ...openQuestions, overdue: openQuestions.total > 2 ? 1 : 0 },
  readiness: readiness && {
    blocking: readiness.counts.blocking,
    written: readiness.sections.written,
    total: readiness.sections.total,
  },
});

const counts = (each: number): Record<ApprovalStatus, number> => ({
  draft: each * 3,
  inReview: each * 2,
  changesRequested: each,
  approved: each * 4,
  changedSince: each,
  expired: 0,
  implemented: each * 5,
});
const listed = (designs: readonly DesignSummary[], nextCursor: string | null = null) => ({
  listDesigns: value<'listDesigns'>({ rows: designs.map(rowOf), nextCursor }),
  countDesigns: value<'countDesigns'>({ counts: counts(designs.length > 0 ? 1 : 0), nextCursor: null }),
});

export const overviewStates = statesOf(
  {
    surface: 'Overview of a space',
    entry: 'overview',
    extension: { type: 'confluence:spacePage', space: { id: '65601', key: 'ENG' } },
    widths: wide,
  },
  [
    { state: 'Loading', answers: { listDesigns: 'never', countDesigns: 'never' }, shows: reading },
    { state: 'Empty', answers: listed([]), shows: /design/i },
    {
      state: 'Three designs',
      answers: listed([
        savedCards,
        design({ pageId: '70002', title: 'Refunds', approval: changedSince }),
        design({ pageId: '70003', title: 'Payouts', epic: null, readiness: null }),
      ]),
      shows: 'Refunds',
    },
    { state: 'One page of many', answers: listed(manyDesigns(25), 'next'), shows: 'Saved cards 1' },
    { state: 'Overfull', answers: listed([overfull, savedCards]), shows: /Zahlungsverkehr/ },
    {
      state: 'The epics are hidden',
      answers: listed(manyDesigns(4).map((one) => ({ ...one, epic: 'hidden' as const }))),
      shows: 'Saved cards 1',
    },
    { state: 'Failed', answers: { listDesigns: failed(), countDesigns: failed() }, shows: 'Try again' },
  ],
);
