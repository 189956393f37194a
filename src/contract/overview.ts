/** The part of the contract that is about all designs of a space or a project: which of them, and in what order. */
import { z } from 'zod';
import { approvalStatus } from './approval';
import { id } from './basics';

/** The designs of a space; or those linked to issues of the project that the surface is on, which Forge names. */
export const overviewPlace = z.union([z.strictObject({ spaceId: id }), z.literal('this-project')]);
export type OverviewPlace = z.infer<typeof overviewPlace>;

export const overviewFilter = z.strictObject({
  status: approvalStatus.optional(),
  /** A sign-off of the person looking is awaited. */
  awaitsMe: z.boolean().optional(),
  /** An open question should have been answered. */
  overdue: z.boolean().optional(),
  /** Every word of it stands in the title. */
  text: z.string().trim().max(200).optional(),
});
export type OverviewFilter = z.infer<typeof overviewFilter>;

/**
 * Last changed first; by title; by the next milestone, the soonest first; by the next answer due, the longest overdue
 * first. What has no day comes last.
 */
export const overviewSorts = ['changed', 'title', 'milestone', 'question'] as const;
export const overviewSort = z.enum(overviewSorts);
export type OverviewSort = z.infer<typeof overviewSort>;

/** Where the next page begins, as the last one said. */
export const overviewCursor = z.string().min(1).max(4000);

export const largestOverviewPage = 100;
export const overviewPageSize = z.number().int().min(1).max(largestOverviewPage).default(25);
