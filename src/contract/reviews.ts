import { z } from 'zod';
import { approvalHistory, approvalPolicy, approvalStep, designChanges, policyOwner, reviewRole } from './approval';
import { id, savedVersion } from './basics';
import { read, write } from './call';
import { designSummary } from './designs';
import { finding } from './readiness';
import { templateId } from './templates';

/** The approval policies of a space. */
const policiesInForce = z.object({
  spaceName: z.string(),
  canChange: z.boolean(),
  policy: approvalPolicy,
  /** Of the space’s policy: a save names the version that it was made on. */
  version: savedVersion,
  /** Whether the policy is the space’s own; else it is what holds where none is set. */
  own: z.boolean(),
  templates: z.array(
    z.object({
      template: z.object({ id: templateId, name: z.string(), sections: z.array(z.string()) }),
      /** `null`: the space’s holds. */
      policy: approvalPolicy.nullable(),
      version: savedVersion,
    }),
  ),
});
export type PoliciesInForce = z.infer<typeof policiesInForce>;

export const reviewsCalls = {
  /**
   * Takes a step in the approval of a design, as the person who calls and nobody else. `version`, `seen` and
   * `digest` are those of the design that the person decided on. Taking the same step twice changes nothing more. A review of a design with
   * blocking findings is refused with `not-ready`, unless `despiteFindings`.
   */
  takeApprovalStep: write(
    z.strictObject({
      pageId: id,
      step: approvalStep,
      version: z.number().int().positive(),
      seen: z.number().int().min(0),
      digest: z.string().max(200),
    }),
    z.object({ design: designSummary }),
  ),
  /** The roles that a review would be asked of, and what blocks it. */
  getReviewRoles: read(z.object({ pageId: id }), z.object({ roles: z.array(reviewRole), blocking: z.array(finding) })),
  /** Every step that was taken and is still kept, the newest first. */
  getApprovalHistory: read(z.object({ pageId: id }), approvalHistory),
  /**
   * What changed since a version that somebody signed off; without one, since the oldest sign-off that counts. With a
   * digest, since what was on the caller’s screen, whether or not anybody decided on it.
   */
  getChanges: read(
    z.union([
      z.strictObject({ pageId: id, version: z.number().int().positive().optional() }),
      z.strictObject({ pageId: id, version: z.number().int().positive(), digest: z.string().max(200) }),
    ]),
    designChanges,
  ),
  /** The policies of a space: of all its designs, and of those made from some templates. */
  getApprovalPolicies: read(policyOwner, policiesInForce),
  /**
   * For those who administer the space. `null`: back to what holds without any, or to the space’s. Refused with `stale`
   * where somebody has saved a newer version than the one on the person’s screen.
   */
  saveApprovalPolicy: write(
    z.strictObject({
      spaceId: id,
      templateId: templateId.nullable(),
      policy: approvalPolicy.nullable(),
      version: savedVersion,
    }),
    policiesInForce,
  ),
} as const;
