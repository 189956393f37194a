import { type EffectivePolicy, effectivePolicy } from '../approval/effective-policy';
import { type ApprovalState, type MadeFrom, noHistory } from '../approval/history';
import { contentOf, outlineOf } from '../approval/content';
import type { ContentOutline } from '../approval/outline';
import { type Policy, policyOf } from '../approval/policy';
import { type ReviewRole, reviewRolesOf } from '../approval/review-roles';
import { type Standing, standingOf } from '../approval/standing';
import type { Page } from '../atlassian/confluence/pages';
import { type DesignRecord, linkedIssueOf } from '../store/design-record';
import { type ContentName, keptOutlines } from '../store/content-outlines';
import type { ReadPage } from './design-summary';
import { policies } from './policy-for';

/** A design as far as its approval goes: what its page says now, and what the app keeps of it. */
export interface ReadDesign {
  page: Pick<Page, 'id' | 'spaceId' | 'ownerId' | 'creatorId'>;
  design: ReadPage;
  record: DesignRecord;
}

/** Where a design stands, and all that it follows from. */
export interface DesignApproval {
  state: ApprovalState;
  /** The stricter of the policy of the request, and of that of now for the page's space and the template of the request. */
  policy: EffectivePolicy;
  /** What the page says that it is made from, and the policy that the next review would be made under. */
  madeFrom: MadeFrom;
  nextPolicy: Policy;
  /** Id of the issue that the design is linked to. */
  linkedIssue: string | undefined;
  /** What the page says now; undefined where it can't be read. */
  now: ContentOutline | undefined;
  standing: Standing;
  /** Whose design it is, by account id. */
  authors: string[];
  /** The roles that a review would be asked of. */
  roles: ReviewRole[];
}

/**
 * Gives where designs stand, as often as it is asked. What several have in common is read once, and so is what was signed
 * off; of that, only what is not what the page says now.
 */
export function designApprovals(): (designs: readonly ReadDesign[]) => Promise<DesignApproval[]> {
  const policyIn = policies();
  const outlinesOf = outlines();
  const contents = new Map<ReadPage, ContentOutline | undefined>();
  return async (designs) => {
    for (const { design } of designs) if (!contents.has(design)) contents.set(design, outlineNow(design));
    const read = designs.map((one) => ({ ...one, now: contents.get(one.design) }));
    const signed = await outlinesOf(read.flatMap(signedElsewhere));
    return Promise.all(
      read.map(async ({ page, design, record, now }) => {
        const state = record.approval ?? noHistory;
        const { spaceId } = page;
        const { templateId } = design.config ?? record;
        const madeFrom = templateId === undefined ? {} : { templateId };
        const { request } = state;
        const nextPolicy = await policyIn({ spaceId, ...madeFrom });
        const ofNow = request?.madeFrom ? await policyIn({ spaceId, ...request.madeFrom }) : nextPolicy;
        const policy = effectivePolicy(request?.policy && policyOf(request.policy), ofNow);
        const outlines = signed.get(page.id) ?? new Map<string, ContentOutline>();
        const linkedIssue = linkedIssueOf(record);
        return {
          state,
          policy,
          madeFrom,
          nextPolicy,
          linkedIssue,
          now,
          standing: standingOf({ state, policy, linkedIssue, now, outlines, at: new Date() }),
          authors: authorsOf(page, design),
          roles: reviewRolesOf(design, nextPolicy, state),
        };
      }),
    );
  };
}

export async function designApproval(design: ReadDesign): Promise<DesignApproval> {
  const [approval] = await designApprovals()([design]);
  if (!approval) throw new Error('A design stands somewhere');
  return approval;
}

/** What a page says, as hashes; undefined where it can't be read. */
export const outlineNow = ({ document }: ReadPage): ContentOutline | undefined =>
  document && outlineOf(contentOf(document));

/** What was signed off on a page that says something else now. */
function signedElsewhere({ page, record, now }: ReadDesign & { now: ContentOutline | undefined }): ContentName[] {
  const digests = new Set((record.approval?.signOffs ?? []).map(({ digest }) => digest));
  return [...digests].filter((digest) => now && digest !== now.digest).map((digest) => ({ pageId: page.id, digest }));
}

/** The outlines that are kept of some contents, by page and digest; none is read twice. */
function outlines() {
  const asked = new Set<string>();
  const known = new Map<string, Map<string, ContentOutline>>();
  return async (wanted: readonly ContentName[]): Promise<typeof known> => {
    const unknown = wanted.filter(({ pageId, digest }) => !asked.has(`${pageId} ${digest}`));
    for (const { pageId, digest } of unknown) asked.add(`${pageId} ${digest}`);
    for (const [pageId, found] of await keptOutlines(unknown)) {
      known.set(pageId, new Map([...(known.get(pageId) ?? []), ...found]));
    }
    return known;
  };
}

/** Who created the page, who owns it, and the authors that it names. */
function authorsOf({ ownerId, creatorId }: Pick<Page, 'ownerId' | 'creatorId'>, { metadata }: ReadPage): string[] {
  const onPage = metadata.authors.flatMap((author) => ('accountId' in author ? [author.accountId] : []));
  return [...new Set([ownerId, creatorId, ...onPage].filter((accountId) => accountId !== undefined))];
}
