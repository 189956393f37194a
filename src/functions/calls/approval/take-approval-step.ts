import { asUser } from '@forge/api';
import type { ApprovalStep, Person } from '../../../contract/api';
import { outlineOf } from '../../../features/approval/content';
import type { ContentOutline } from '../../../features/approval/outline';
import { outlineChanges } from '../../../features/approval/outline-changes';
import { type ApprovalState, noHistory } from '../../../features/approval/history';
import { type SeenDesign, transitionReview } from '../../../features/approval/transition-review';
import { getPeople } from '../../../features/people/people';
import { liveUnread } from '../../../features/designs/page-document';
import { requireCurrent } from '../../../features/designs/require-current';
import { Failure } from '../../../errors/failure';
import { appendEvent, type NewEvent } from '../../../features/reviews/store/approval-events';
import { type DesignRecord, linkedIssueOf } from '../../../features/designs/store/design-record';
import { message } from '../../../i18n/message';
import type { Handler } from '../../runtime/answering';
import { requireReady } from '../../../features/readiness/blocking-findings';
import type { Caller } from '../../../features/people/caller';
import { contentAt } from '../../../features/reviews/content-at';
import { type DesignApproval, designApprovals } from '../../../features/reviews/design-approval';
import { designForCaller, epicForDesign, type PageOfCaller } from '../../../features/reviews/design-for-caller';
import { configOn, designOf } from '../../../features/designs/read-page';
import { personOrFormerUser } from '../../../features/people/named';
import { documentOf, pageForCaller } from '../../../features/designs/page';
import { readBeforeWrite } from '../../../platform/read-before-write';
import { readRegistration, withNewerLink } from '../../../features/designs/registration';
import { queuePageStatus } from '../../../features/designs/status-queue';

/** Who takes the step is who calls; that they can see the page, and what it says, is read as them right before. */
export const takeApprovalStep: Handler<'takeApprovalStep'> = async (
  { pageId, step, version, seen, digest },
  caller,
) => {
  const page = await pageForCaller(pageId);
  requireCurrent(page);
  documentOf(page);
  const registration = await readRegistration(pageId, configOn(page));
  const before = { page, design: designOf(page, registration), record: registration };
  const decide = decision({ step, seen, version, digest }, before, caller);
  const epic = await readBeforeWrite(() => epicForDesign(before.record, caller));
  const record = withNewerLink(await appendEvent(pageId, decide), before.record);
  await queuePageStatus(pageId);
  const isSameEpic = record.epicId === before.record.epicId;
  const { summary } = await designForCaller({ ...before, record }, caller, isSameEpic ? epic : undefined);
  return { design: summary };
};

interface Asked {
  step: ApprovalStep;
  seen: number;
  /** What was on the person's screen. */
  version: number;
  digest: string;
}

/** Decides on a step, each time on what the history comes to by then; throws where it can't be taken. */
function decision({ step, seen, ...shown }: Asked, { page, design, record }: PageOfCaller, caller: Caller) {
  const approvalsOf = designApprovals();
  let claimed: Promise<OnScreen> | undefined;
  let people: Promise<Map<string, Person>> | undefined;
  let isReady = step.type !== 'requestReview' || step.despiteFindings === true;

  return async (onRecord: DesignRecord): Promise<NewEvent | undefined> => {
    const stored = withNewerLink(onRecord, record);
    const state = stored.approval ?? noHistory;
    const [approval] = await approvalsOf([{ page, design, record: stored }]);
    if (!approval?.now) throw liveUnread(page.title);
    const { now, input, policy, nextPolicy, madeFrom, standing, authors, roles } = approval;
    const known = await (people ??= getPeople(asUser(), peopleToName(step, approval)));
    const onScreen = await (claimed ??= claimedOf(shown, page, { now, input }, policy.ignoredSections));
    const outcome = transitionReview(step, {
      state,
      policy,
      nextPolicy,
      madeFrom,
      standing,
      caller: caller.accountId,
      canEdit: page.canEdit,
      authors,
      roles,
      linkedIssue: linkedIssueOf(stored),
      seen,
      claimed: onScreen.claimed,
      digest: now.digest,
      at: new Date().toISOString(),
      nameOf: (accountId) => personOrFormerUser(accountId, known).displayName,
    });
    if ('unchanged' in outcome) return undefined;
    if ('refused' in outcome) {
      const { code, reason, advice } = outcome.refused;
      throw new Failure(code, reason, advice);
    }
    requireKnown(step, known);
    if (!isReady) requireReady((await designForCaller({ page, design, record }, caller)).summary);
    isReady = true;
    const { digest } = outcome.event;
    const outline = onScreen.outline?.digest === digest ? onScreen.outline : undefined;
    const progress = outline && { progress: outline.progressDigest };
    return {
      event: { ...outcome.event, ...progress },
      outline: outline && isKept(outline, state) ? undefined : outline,
    };
  };
}

/** A version that is not the page's present one is read as the person and hashed: nothing is recorded that they could not see. */
async function claimedOf(
  { version, digest }: Pick<Asked, 'version' | 'digest'>,
  page: PageOfCaller['page'],
  { now, input }: Pick<DesignApproval, 'now' | 'input'>,
  ignoredSections: readonly string[],
): Promise<OnScreen> {
  if (!now || !input) throw new Error('A page that can be read says something');
  const { number } = page.version;
  if (version === number)
    return { claimed: { version, digest, isTrue: digest === now.digest }, outline: storable(now) };
  const content = version < number ? await contentAt(page.id, { version, digest }, input) : undefined;
  const outline = content && outlineOf(content);
  const changed = outline && outlineChanges(outline, now, ignoredSections).sections;
  const claimed = { version, digest, isTrue: outline !== undefined, changed: changed?.map(({ title }) => title) };
  return { claimed, outline };
}

/** What the person saw, and its outline where they saw what the page said. */
interface OnScreen {
  claimed: SeenDesign;
  outline: ContentOutline | undefined;
}

const storable = ({ digest, progressDigest, sections }: ContentOutline): ContentOutline => ({
  digest,
  progressDigest,
  sections,
});

/** Whose names a refusal may have to say. */
function peopleToName(step: ApprovalStep, { roles }: DesignApproval): string[] {
  if (step.type !== 'requestReview') return [];
  return [...step.reviewers.flatMap(({ people }) => people), ...roles.flatMap(({ only }) => only ?? [])];
}

/** A review is asked of people, not of whatever a payload names. */
function requireKnown(step: ApprovalStep, known: ReadonlyMap<string, Person>): void {
  if (step.type !== 'requestReview') return;
  if (step.reviewers.every(({ people }) => people.every((accountId) => known.has(accountId)))) return;
  throw new Failure(
    'invalid-input',
    message('review.unknownReviewer.message'),
    message('review.unknownReviewer.advice'),
  );
}

/** Each event that is part of the state came with what the page said. */
const isKept = ({ digest, progressDigest }: ContentOutline, { signOffs }: ApprovalState): boolean =>
  signOffs.some((signOff) => signOff.digest === digest && signOff.progress === progressDigest);
