/** The part of the contract that is about all designs of a space or a project: which of them, and in what order. */
import { z } from 'zod';
import { approval, approvalStatus } from './approval';
import { id, person } from './basics';
import { read } from './call';
import { designSummary } from './designs';
import { timeline } from './timeline';

/** The designs of a space; or those linked to issues of the project that the surface is on, which Forge names. */
const overviewPlace = z.union([z.strictObject({ spaceId: id }), z.literal('this-project')]);
export type RequestedScope = z.infer<typeof overviewPlace>;

const overviewFilter = z.strictObject({
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
const overviewSorts = ['changed', 'title', 'milestone', 'question'] as const;
const overviewSort = z.enum(overviewSorts);
export type OverviewSort = z.infer<typeof overviewSort>;

/** Where the next page begins, as the last one said. */
const overviewCursor = z.string().min(1).max(4000);

const largestOverviewPage = 100;
const overviewPageSize = z.number().int().min(1).max(largestOverviewPage).default(25);

/** A design among the others of its space or project. */
const overviewRow = designSummary
  .pick({ pageId: true, title: true, url: true, owner: true, lastChange: true, epic: true, milestones: true })
  .extend({
    approval: approval.pick({ status: true, signed: true, needed: true, version: true, changed: true }),
    /** Whose sign-off is awaited, in whatever role. */
    awaited: z.array(person),
    openQuestions: designSummary.shape.openQuestions.extend({ overdue: z.number().int() }),
    timeline,
    /** `null`: the page cannot be read. */
    readiness: z.object({ blocking: z.number().int(), written: z.number().int(), total: z.number().int() }).nullable(),
  });
export type OverviewRow = z.infer<typeof overviewRow>;

export const overviewCalls = {
  /**
   * A page of the designs of a space or a project, as far as the person looking may see them: the others are not counted
   * either. Fewer than asked for are no sign that these are the last; `nextCursor` is.
   */
  listDesigns: read(
    z.strictObject({
      of: overviewPlace,
      filter: overviewFilter,
      sort: overviewSort,
      cursor: overviewCursor.optional(),
      limit: overviewPageSize,
    }),
    z.object({ rows: z.array(overviewRow), nextCursor: overviewCursor.nullable() }),
  ),
  /**
   * How many designs have which status, of those that the person looking may see: of the last changed, or of the next
   * ones where a cursor says so.
   */
  countDesigns: read(
    z.strictObject({ of: overviewPlace, cursor: overviewCursor.optional() }),
    z.object({ counts: z.record(approvalStatus, z.number().int()), nextCursor: overviewCursor.nullable() }),
  ),
} as const;
