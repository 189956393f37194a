import type { ApprovalStatus, DesignSummary, OverviewRow } from '../../../src/contract/api';
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

const countsOf = (designs: readonly DesignSummary[]): Record<ApprovalStatus, number> => {
  const of = (wanted: ApprovalStatus) => designs.filter(({ approval: { status } }) => status === wanted).length;
  return {
    draft: of('draft'),
    inReview: of('inReview'),
    changesRequested: of('changesRequested'),
    approved: of('approved'),
    changedSince: of('changedSince'),
    expired: of('expired'),
    implemented: of('implemented'),
  };
};
const listedRows = (designs: readonly DesignSummary[], nextCursor: string | null = null) => ({
  listDesigns: value<'listDesigns'>({ rows: designs.map(rowOf), nextCursor }),
});
const listed = (designs: readonly DesignSummary[], nextCursor: string | null = null) => ({
  ...listedRows(designs, nextCursor),
  countDesigns: value<'countDesigns'>({ counts: countsOf(designs), nextCursor }),
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
      state: 'The epics were deleted',
      answers: listed(manyDesigns(4).map((one) => ({ ...one, epic: 'deleted' as const }))),
      shows: 'Saved cards 1',
    },
    {
      state: 'The epics are hidden',
      answers: listed(manyDesigns(4).map((one) => ({ ...one, epic: 'hidden' as const }))),
      shows: 'Saved cards 1',
    },
    {
      state: 'None found',
      search: '?text=ledger&overdue=1',
      answers: { ...listed(manyDesigns(4)), ...listedRows([]) },
      shows: 'No design matches',
    },
    {
      state: 'The common timeline',
      answers: listed([savedCards, design({ pageId: '70002', title: 'Refunds', approval: changedSince })]),
      shows: /Old form removed/,
      act: (page) => page.getByText('Timeline of these designs').click(),
    },
    {
      state: 'Of a project, the counts failed',
      extension: { type: 'jira:projectPage', project: { id: '10000', key: 'PAY' } },
      answers: { ...listed(manyDesigns(4)), countDesigns: failed() },
      shows: 'Try again',
    },
    { state: 'In German', locale: 'de-DE', answers: listed(manyDesigns(25), 'next'), shows: 'Saved cards 1' },
    { state: 'Failed', answers: { listDesigns: failed(), countDesigns: failed() }, shows: 'Try again' },
  ],
);
