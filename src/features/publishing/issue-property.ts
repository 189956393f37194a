import { z } from 'zod';
import type { ApprovalStatus } from '../../contract/api';
import type { EvaluatedApproval } from '../approval/approval-status';
import { statusWords } from '../reviews/status-words';

export const issuePropertyKey = 'tdd-designs';

/**
 * What JQL finds issues by: all designs of an issue, as one. Whoever may view the issue reads it, so it has a status word,
 * numbers and a date, and of restricted pages nothing but that.
 */
export type DesignsProperty = CountedDesigns | { status: 'restricted' };

interface CountedDesigns {
  designs: number;
  /** Of the design that is the least advanced. */
  status: string;
  openQuestions: number;
  blockingQuestions: number;
  /** When the first of them was approved; absent where none is. */
  approvedAt?: string;
}

/** A design as far as its issue says something of it. */
export interface CountedDesign {
  standing: EvaluatedApproval;
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

/** One restricted design makes the property `restricted` as a whole: a difference between two counts would tell of it. */
export const restrictedProperty: DesignsProperty = { status: 'restricted' };

/** What is said of designs that everybody may view; undefined where there is none. */
export function issuePropertyOf(designs: readonly CountedDesign[]): DesignsProperty | undefined {
  const status = leastAdvanced(designs.map(({ standing }) => standing.status));
  if (status === undefined) return undefined;
  const approvals = designs.flatMap(({ standing }) => standing.approvedAt ?? []).sort();
  return {
    designs: designs.length,
    status: statusWords[status],
    openQuestions: sum(designs.map(({ openQuestions }) => openQuestions)),
    blockingQuestions: sum(designs.map(({ blockingQuestions }) => blockingQuestions)),
    ...(approvals[0] !== undefined && { approvedAt: approvals[0] }),
  };
}

const storedCounts = z.object({ openQuestions: z.int().min(0), blockingQuestions: z.int().min(0) });

/** The property with no fewer questions than an earlier one has. */
export function withCountsOf(stored: unknown, wanted: DesignsProperty): DesignsProperty {
  const { data } = storedCounts.safeParse(stored);
  if (!data || !('designs' in wanted)) return wanted;
  return {
    ...wanted,
    openQuestions: Math.max(wanted.openQuestions, data.openQuestions),
    blockingQuestions: Math.max(wanted.blockingQuestions, data.blockingQuestions),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
