import { type EffectivePolicy, effectivePolicy } from '../approval/effective-policy';
import { type ApprovalState, type TemplateRef, noHistory } from '../approval/history';
import { comparableTo, presentOutline } from '../approval/content';
import type { DigestInput } from '../approval/digest/design-content';
import { type DigestFacts, noFacts } from '../approval/digest/facts';
import type { ContentOutline, PresentOutline } from '../approval/outline';
import { type Policy, policyOf } from '../approval/policy';
import { progressUpdatesBetween } from '../approval/progress';
import { type ReviewRole, reviewRolesOf } from '../approval/review-roles';
import { type EvaluatedApproval, approvalStatusOf } from '../approval/approval-status';
import type { ProgressUpdate } from '../../contract/api';
import type { Page } from '../../platform/confluence/pages';
import { type DesignRecord, linkedIssueOf } from '../designs/store/design-record';
import { type ContentName, keptOutlines } from './store/content-outlines';
import type { ReadPage } from '../designs/read-page';
import { ownWrites } from './own-writes-of';
import { policies } from './policy-for';

/** A design as far as its approval goes: what its page says now, and what the app keeps of it. */
export interface ReadDesign {
  page: Pick<Page, 'id' | 'spaceId' | 'ownerId' | 'creatorId' | 'title' | 'url' | 'isLive' | 'version'>;
  design: ReadPage;
  record: DesignRecord;
}

/** Where a design stands, and all that it follows from. */
export interface DesignApproval {
  state: ApprovalState;
  /** The stricter of the policy of the request, and of that of now for the page's space and the template of the request. */
  policy: EffectivePolicy;
  /** What the page says that it is made from, and the policy that the next review would be made under. */
  madeFrom: TemplateRef;
  nextPolicy: Policy;
  /** Id of the issue that the design is linked to. */
  linkedIssue: string | undefined;
  /** The body of a live doc is older than what somebody signed: it can't be read now. */
  isBehind: boolean;
  /** What the page says now; undefined where it can't be read. */
  now: PresentOutline | undefined;
  /** What that is worked out from. */
  input: DigestInput | undefined;
  /** Ticks, tickets and statuses of items that are not what they were at the oldest sign-off that counts. */
  progressUpdates: ProgressUpdate[];
  standing: EvaluatedApproval;
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
  const writesOn = ownWrites();
  const contents = new Map<ReadPage, PresentOutline | undefined>();
  return async (designs) => {
    const written = await writesOn(designs.map(({ page }) => page));
    const read = designs.map((one) => {
      const input = inputOf(one, written.get(one.page.id) ?? noFacts);
      if (!contents.has(one.design)) contents.set(one.design, input && presentOutline(input, digestsIn(one)));
      const now = contents.get(one.design);
      const isBehind = now !== undefined && lagsBehind(one, now);
      return isBehind ? { ...one, isBehind, input: undefined, now: undefined } : { ...one, isBehind, input, now };
    });
    const signed = await outlinesOf(read.flatMap(signedElsewhere));
    return Promise.all(
      read.map(async ({ page, design, record, isBehind, input, now }) => {
        const state = record.approval ?? noHistory;
        const { spaceId } = page;
        const { templateId } = design.config ?? record;
        const madeFrom = templateId === undefined ? {} : { templateId };
        const { request } = state;
        const next = await policyIn({ spaceId, ...madeFrom });
        const nextPolicy = next.policy;
        const ofNow = request?.madeFrom ? await policyIn({ spaceId, ...request.madeFrom }) : next;
        const policy = effectivePolicy(request?.policy && policyOf(request.policy), ofNow.policy);
        const linkedIssue = linkedIssueOf(record);
        const kept = signed.get(page.id) ?? [];
        const outlines = new Map(kept.map((outline) => [outline.digest, outline]));
        const standing = approvalStatusOf({
          state,
          policy,
          lists: ofNow.lists,
          linkedIssue,
          now,
          outlines,
          at: new Date(),
        });
        return {
          state,
          policy,
          madeFrom,
          nextPolicy,
          linkedIssue,
          isBehind,
          now,
          input,
          progressUpdates: now ? progressSince(standing, state, kept, now) : [],
          standing,
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

const inputOf = ({ page, design: { document } }: ReadDesign, facts: DigestFacts): DigestInput | undefined =>
  document && { title: page.title, document, facts };

/**
 * Whether the body of a live doc is not of the version that comes with it, as far as the app knows: a later version was
 * signed, or the same one with something else in it.
 */
function lagsBehind({ page: { isLive, version }, record }: ReadDesign, now: PresentOutline): boolean {
  if (!isLive) return false;
  return (record.approval?.signOffs ?? []).some(
    ({ version: signed, digest }) =>
      signed > version.number || (signed === version.number && comparableTo(digest, now)?.digest !== digest),
  );
}

const digestsIn = ({ record }: ReadDesign): string[] => (record.approval?.signOffs ?? []).map(({ digest }) => digest);

/** What was signed off on a page that says something else now, or has other progress. */
function signedElsewhere({ page, record, now }: ReadDesign & { now: PresentOutline | undefined }): ContentName[] {
  if (!now) return [];
  return (record.approval?.signOffs ?? []).flatMap(({ digest, progress = '' }) => {
    const comparable = comparableTo(digest, now);
    const isSame = comparable?.digest === digest && comparable.progressDigest === progress;
    return isSame ? [] : [{ pageId: page.id, digest, progress }];
  });
}

/** The progress since the oldest sign-off that counts. */
function progressSince(
  { roles }: EvaluatedApproval,
  { signOffs }: ApprovalState,
  kept: readonly ContentOutline[],
  now: PresentOutline,
): ProgressUpdate[] {
  const counting = roles.flatMap((role) =>
    role.signOffs.filter(({ counts }) => counts).map(({ accountId, at }) => ({ at, accountId, role: role.name })),
  );
  const oldest = counting.reduce<(typeof counting)[number] | undefined>(
    (first, one) => (first && first.at <= one.at ? first : one),
    undefined,
  );
  const signOff =
    oldest && signOffs.find(({ accountId, role }) => accountId === oldest.accountId && role === oldest.role);
  const then = kept.find(
    ({ digest, progressDigest }) => digest === signOff?.digest && progressDigest === signOff.progress,
  );
  const comparable = then && comparableTo(then.digest, now);
  return then && comparable ? progressUpdatesBetween(then, comparable) : [];
}

/** The outlines that are kept of some contents, by page; none is read twice. */
function outlines() {
  const asked = new Set<string>();
  const known = new Map<string, ContentOutline[]>();
  const nameOf = ({ pageId, digest, progress }: ContentName) => `${pageId} ${digest} ${progress}`;
  return async (wanted: readonly ContentName[]): Promise<typeof known> => {
    const unknown = wanted.filter((name) => !asked.has(nameOf(name)));
    for (const name of unknown) asked.add(nameOf(name));
    for (const [pageId, found] of await keptOutlines(unknown)) {
      known.set(pageId, [...(known.get(pageId) ?? []), ...found]);
    }
    return known;
  };
}

/** Who created the page, who owns it, and the authors that it names. */
function authorsOf({ ownerId, creatorId }: Pick<Page, 'ownerId' | 'creatorId'>, { metadata }: ReadPage): string[] {
  const onPage = metadata.authors.flatMap((author) => ('accountId' in author ? [author.accountId] : []));
  return [...new Set([ownerId, creatorId, ...onPage].filter((accountId) => accountId !== undefined))];
}
