import type { ApprovalStatus } from '../../api';
import type { Standing } from '../standing';
import { statusWords } from './status-words';

export const issuePropertyKey = 'tdd-designs';

/** What JQL finds issues by: all designs of an issue, as one. */
export interface DesignsProperty {
  /** Those included that the app may not see. */
  designs: number;
  /** Of the design that is the least advanced; `unknown` where the app may not see one. */
  status: string;
  openQuestions: number;
  blockingQuestions: number;
  /** When the first of them was approved; absent where none is. */
  approvedAt?: string;
}

/** A design as far as its issue says something of it. */
export interface CountedDesign {
  standing: Standing;
  openQuestions: number;
  blockingQuestions: number;
}

/** From the one that has the longest way to go to the one that is done. */
const advance: readonly ApprovalStatus[] = [
  'draft',
  'changesRequested',
  'inReview',
  'expired',
  'changedSince',
  'approved',
  'implemented',
];

/** The status of several designs together; undefined where there is none. */
export const leastAdvanced = (statuses: readonly ApprovalStatus[]): ApprovalStatus | undefined =>
  advance.find((status) => statuses.includes(status));

/** What is said of the designs of an issue; undefined where it has none. `hidden`: how many the app may not see. */
export function issuePropertyOf(designs: readonly CountedDesign[], hidden: number): DesignsProperty | undefined {
  const status = leastAdvanced(designs.map(({ standing }) => standing.status));
  if (status === undefined && hidden === 0) return undefined;
  const approvals = designs.flatMap(({ standing }) => standing.approvedAt ?? []).sort();
  return {
    designs: designs.length + hidden,
    status: status === undefined || hidden > 0 ? 'unknown' : statusWords[status],
    openQuestions: sum(designs.map(({ openQuestions }) => openQuestions)),
    blockingQuestions: sum(designs.map(({ blockingQuestions }) => blockingQuestions)),
    ...(approvals[0] !== undefined && { approvedAt: approvals[0] }),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
