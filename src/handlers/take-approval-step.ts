import { asUser } from '@forge/api';
import type { ApprovalStep, Person } from '../api';
import type { ContentOutline } from '../approval/outline';
import { outlineChanges } from '../approval/outline-changes';
import { type ApprovalState, noHistory } from '../approval/history';
import { type Claimed, takeStep } from '../approval/take-step';
import { getPageVersion } from '../atlassian/confluence/pages';
import { getPeople } from '../atlassian/confluence/people';
import { requireCurrent } from '../atlassian/confluence/require-current';
import { isProductError } from '../atlassian/product-error';
import { Failure } from '../failure';
import { appendEvent, type NewEvent } from '../store/approval-events';
import { type DesignRecord, linkedIssueOf } from '../store/design-record';
import { say } from '../words/say';
import type { Handler } from './answering';
import { requireReady } from './blocking-findings';
import type { Caller } from './caller';
import { type DesignApproval, designApprovals, outlineNow } from './design-approval';
import { designForCaller, type PageOfCaller } from './design-for-caller';
import { designOf } from './design-summary';
import { named } from './named';
import { documentOf, pageForCaller } from './page';
import { registerDesign } from './registration';
import { followStatus } from './status-copies';

/** Who takes the step is who calls; that they can see the page, and what it says, is read as them right before. */
export const takeApprovalStep: Handler<'takeApprovalStep'> = async (
  { pageId, step, version, seen, digest },
  caller,
) => {
  const page = await pageForCaller(pageId);
  requireCurrent(page);
  documentOf(page);
  const design = designOf(page);
  const before = { page, design, record: await registerDesign(pageId, design.config) };
  const decide = decision({ step, seen, version, digest }, before, caller);
  const record = await appendEvent(pageId, decide);
  await followStatus(pageId);
  const { summary } = await designForCaller({ ...before, record }, caller);
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
  let claimed: Promise<Claimed> | undefined;
  let people: Promise<Map<string, Person>> | undefined;
  let isReady = step.type !== 'requestReview' || step.despiteFindings === true;

  return async (stored: DesignRecord): Promise<NewEvent | undefined> => {
    const state = stored.approval ?? noHistory;
    const [approval] = await approvalsOf([{ page, design, record: stored }]);
    if (!approval?.now) throw new Error('A page that can be read says something');
    const { now, policy, nextPolicy, madeFrom, standing, authors, roles } = approval;
    const known = await (people ??= getPeople(asUser(), peopleToName(step, approval)));
    const onScreen = await (claimed ??= claimedOf(shown, page, now, policy.ignoredSections));
    const outcome = takeStep(step, {
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
      claimed: onScreen,
      digest: now.digest,
      at: new Date().toISOString(),
      nameOf: (accountId) => named(accountId, known).displayName,
    });
    if ('unchanged' in outcome) return undefined;
    if ('refused' in outcome) {
      const { code, message, advice } = outcome.refused;
      throw new Failure(code, message, advice);
    }
    requireKnown(step, known);
    if (!isReady) requireReady((await designForCaller({ page, design, record }, caller)).summary);
    isReady = true;
    const isNew = outcome.event.digest === now.digest && !isKept(now.digest, state);
    return { event: outcome.event, outline: isNew ? now : undefined };
  };
}

/** A version that is not the page's present one is read as the person and hashed: nothing is recorded that they could not see. */
async function claimedOf(
  { version, digest }: Pick<Asked, 'version' | 'digest'>,
  page: PageOfCaller['page'],
  now: ContentOutline,
  ignoredSections: readonly string[],
): Promise<Claimed> {
  if (version === page.version.number) return { version, digest, isTrue: digest === now.digest };
  const then = version < page.version.number ? await outlineAt(page.id, version) : undefined;
  const isTrue = then?.digest === digest;
  const changed = then && isTrue ? outlineChanges(then, now, ignoredSections).sections : undefined;
  return { version, digest, isTrue, changed: changed?.map(({ title }) => title) };
}

async function outlineAt(pageId: string, version: number): Promise<ContentOutline | undefined> {
  try {
    return outlineNow(designOf(await getPageVersion(asUser(), pageId, version)));
  } catch (error) {
    if (isProductError(error, 'not-found')) return undefined;
    throw error;
  }
}

/** Whose names a refusal may have to say. */
function peopleToName(step: ApprovalStep, { roles }: DesignApproval): string[] {
  if (step.type !== 'requestReview') return [];
  return [...step.reviewers.flatMap(({ people }) => people), ...roles.flatMap(({ only }) => only ?? [])];
}

/** A review is asked of people, not of whatever a payload names. */
function requireKnown(step: ApprovalStep, known: ReadonlyMap<string, Person>): void {
  if (step.type !== 'requestReview') return;
  if (step.reviewers.every(({ people }) => people.every((accountId) => known.has(accountId)))) return;
  throw new Failure('invalid-input', say('review.unknownReviewer.message'), say('review.unknownReviewer.advice'));
}

/** Each event that is part of the state came with what the page said. */
const isKept = (digest: string, { request, signOffs }: ApprovalState): boolean =>
  request?.digest === digest || signOffs.some((signOff) => signOff.digest === digest);
