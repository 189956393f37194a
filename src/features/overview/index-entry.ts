import type { Day } from '../../adf/day';
import type { ApprovalStatus } from '../../contract/api';
import { type ListKey, listKeyOfPerson, listKeyOfScope, listKeyOfStatus } from './list-key';
import { titleKey } from './title-key';

/** What the overview finds a design by. */
export interface OverviewDesign {
  pageId: string;
  spaceId: string;
  /** Of the issue that the design is linked to; undefined without one. */
  projectId: string | undefined;
  title: string;
  status: ApprovalStatus;
  /** ISO 8601. */
  changedAt: string;
  /** When the next milestone is due. */
  milestoneDue: Day | null;
  /** When the next answer is due. */
  questionDue: Day | null;
  /** Account ids. */
  awaited: readonly string[];
}

/** A design on one listKey, as storage keeps it. No value is null: what has no day has the last there is. */
export interface IndexEntry {
  [attribute: string]: unknown;
  pageId: string;
  listKey: ListKey;
  spaceId: string;
  projectId?: string;
  title: string;
  status: ApprovalStatus;
  changedAt: string;
  milestoneDue: Day;
  questionDue: Day;
}

/** Comes after every other. */
export const noDay: Day = '9999-12-31';

/** Storage takes no text of white space alone. */
const noTitle = '-';

/** Beyond that many people awaited, a design is not on the listKeys of the last ones. */
const mostPeople = 100;

/** A design on each of its listKeys, that of its space first. */
export function indexEntriesOf({ awaited, ...facts }: OverviewDesign): [IndexEntry, ...IndexEntry[]] {
  const { pageId, spaceId, projectId, title, status, changedAt, milestoneDue, questionDue } = facts;
  const on = (listKey: ListKey): IndexEntry => ({
    pageId,
    listKey,
    spaceId,
    ...(projectId !== undefined && { projectId }),
    title: titleKey(title) || noTitle,
    status,
    changedAt,
    milestoneDue: milestoneDue ?? noDay,
    questionDue: questionDue ?? noDay,
  });
  const project = projectId === undefined ? [] : [{ projectId }];
  return [
    on(listKeyOfScope({ spaceId })),
    on(listKeyOfStatus({ spaceId }, status)),
    ...project.flatMap((scope) => [on(listKeyOfScope(scope)), on(listKeyOfStatus(scope, status))]),
    ...[...new Set(awaited)].slice(0, mostPeople).map((accountId) => on(listKeyOfPerson(accountId))),
  ];
}
