import { type ApprovalState, type MadeFrom, noHistory } from '../approval/history';
import { contentOf, outlineOf } from '../approval/content';
import type { ContentOutline } from '../approval/outline';
import type { Policy } from '../approval/policy';
import { type ReviewRole, reviewRolesOf } from '../approval/review-roles';
import { type Standing, standingOf } from '../approval/standing';
import type { Page } from '../atlassian/confluence/pages';
import type { DesignRecord } from '../store/design-record';
import { type ContentName, keptOutlines } from '../store/content-outlines';
import type { ReadPage } from './design-summary';
import { policies } from './policy-for';

/** A design as far as its approval goes: what its page says now, and what the app keeps of it. */
export interface ReadDesign {
  page: Pick<Page, 'id' | 'spaceId' | 'ownerId'>;
  design: ReadPage;
  record: DesignRecord;
}

/** Where a design stands, and all that it follows from. */
export interface DesignApproval {
  state: ApprovalState;
  /** Of what the design was made from when a review of it was asked for: who edits the page can't choose another. */
  policy: Policy;
  /** What the page says that it is made from, and the policy that the next review would be held to. */
  madeFrom: MadeFrom;
  nextPolicy: Policy;
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
  const policyOf = policies();
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
        const nextPolicy = await policyOf({ spaceId, ...madeFrom });
        const policy = state.request?.madeFrom ? await policyOf({ spaceId, ...state.request.madeFrom }) : nextPolicy;
        return {
          state,
          policy,
          madeFrom,
          nextPolicy,
          now,
          standing: standingOf({ state, policy, now, outlines: signed.get(page.id) ?? new Map(), at: new Date() }),
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

const outlineNow = ({ document }: ReadPage): ContentOutline | undefined => document && outlineOf(contentOf(document));

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

/** The page's owner, and the authors that it names. */
function authorsOf({ ownerId }: Pick<Page, 'ownerId'>, { metadata }: ReadPage): string[] {
  const onPage = metadata.authors.flatMap((author) => ('accountId' in author ? [author.accountId] : []));
  return [...new Set([...(ownerId === undefined ? [] : [ownerId]), ...onPage])];
}
