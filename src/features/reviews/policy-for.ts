import type { TemplateRef } from '../approval/history';
import { defaultPolicy, type Policy } from '../approval/policy';
import type { RoleList } from '../approval/revocations';
import { getOwnPolicies, type OwnPolicies } from './store/approval-policies';
import { memoize } from '../../lib/memoize';

/** What a design's policy depends on. */
export interface Governed extends TemplateRef {
  spaceId: string;
}

/** A policy, and whom it and those before it let hold which role. */
export interface GoverningPolicy {
  policy: Policy;
  lists: readonly RoleList[];
}

/** Gives the policy that holds for a design; the policies of a space are read once for all designs of a call. */
export function policies(): (design: Governed) => Promise<GoverningPolicy> {
  const known = new Map<string, Promise<OwnPolicies>>();
  return async ({ spaceId, templateId }) => {
    const { ofSpace, ofTemplates, listsOf } = await memoize(known, spaceId, () => getOwnPolicies(spaceId));
    const ofTemplate = templateId === undefined ? undefined : ofTemplates.get(templateId);
    return { policy: ofTemplate ?? ofSpace ?? defaultPolicy, lists: listsOf(templateId) };
  };
}
