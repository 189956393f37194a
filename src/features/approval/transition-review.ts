import type { ApprovalStep } from '../../contract/api';
import { isFormerUser } from '../people/former-user';
import { message, type MessageDescriptor } from '../../i18n/message';
import type { ApprovalEvent, ApprovalState, TemplateRef, Reviewers, StoredSignOff } from './history';
import { type EffectivePolicy, mayHold } from './effective-policy';
import { type Policy, storedPolicyOf } from './policy';
import type { ReviewRole } from './review-roles';
import { fold } from '../reading/vocabulary/fold';
import { sameRole } from './same-role';
import type { EvaluatedApproval } from './approval-status';

/** What decides whether a step can be taken. All of it comes from the server, but what the person says they saw. */
export interface TransitionContext {
  state: ApprovalState;
  /** That the review is held to; and that the next one would be made under. */
  policy: EffectivePolicy;
  nextPolicy: Policy;
  /** What the page says that it is made from. */
  madeFrom: TemplateRef;
  standing: EvaluatedApproval;
  /** The account id of whoever takes the step. */
  caller: string;
  canEdit: boolean;
  /** Whose design it is now: the page's owner and the authors it names. */
  authors: readonly string[];
  /** The roles that a review would be asked of. */
  roles: readonly ReviewRole[];
  /** Id of the issue that the design is linked to. */
  linkedIssue: string | undefined;
  /** How long the history was when the person decided. */
  seen: number;
  /** What was on the person's screen: a version of the page, and its digest. */
  claimed: SeenDesign;
  /** Of the page now. */
  digest: string;
  /** ISO 8601. */
  at: string;
  nameOf: (accountId: string) => string;
}

export interface SeenDesign {
  version: number;
  digest: string;
  /** Whether that version, read as the person, has that digest. */
  isTrue: boolean;
  /** Titles of the sections that changed since; undefined where that version cannot be compared. */
  changed?: (string | null)[] | undefined;
}

export interface TransitionRefusal {
  code: 'step-refused' | 'stale' | 'forbidden';
  /** What stands against the step. */
  reason: MessageDescriptor;
  advice: MessageDescriptor;
}

/** The entry that a step adds to the history; or that it was taken already; or why it can’t be taken. */
export type TransitionOutcome =
  { event: Omit<ApprovalEvent, 'number'> } | { unchanged: true } | { refused: TransitionRefusal };

export function transitionReview(step: ApprovalStep, facts: TransitionContext): TransitionOutcome {
  if (isTaken(step, facts)) return { unchanged: true };
  const refused = refusalOf(step, facts);
  return refused ? { refused } : { event: eventOf(step, facts) };
}

/** Why a step can’t be taken; undefined where it can. */
export function refusalOf(step: ApprovalStep, facts: TransitionContext): TransitionRefusal | undefined {
  switch (step.type) {
    case 'requestReview':
      return notAnEditor(facts) ?? notReviewable(facts) ?? outdated(facts) ?? wrongReviewers(step, facts);
    case 'cancelReview':
      return notAnEditor(facts) ?? notInReview(facts) ?? unseen(facts) ?? decidedSince(facts);
    case 'approve':
    case 'requestChanges':
      return notInReview(facts) ?? notHolding(step.role, facts) ?? outdated(facts, step.role);
    case 'withdraw':
      return (
        notInReview(facts) ?? nothingToWithdraw(step.role, facts) ?? unseen(facts) ?? decidedSince(facts, step.role)
      );
    case 'markImplemented':
      return notAnEditor(facts) ?? notApproved(facts) ?? outdated(facts);
    case 'reopen':
      return notAnEditor(facts) ?? notImplemented(facts) ?? unseen(facts) ?? decidedSince(facts);
  }
}

/** A double click, or a call whose answer was lost: what it asks for is so already, by the same person. */
function isTaken(step: ApprovalStep, facts: TransitionContext): boolean {
  const { state, caller, digest } = facts;
  switch (step.type) {
    case 'requestReview':
      return (
        state.stage === 'review' &&
        state.request?.by === caller &&
        state.request.digest === digest &&
        state.stageNumber > facts.seen &&
        sameReviewers(state.request.reviewers, step.reviewers)
      );
    case 'cancelReview':
      return state.stage === 'draft';
    case 'approve':
    case 'requestChanges': {
      const own = ownSignOff(step.role, facts);
      const decision = step.type === 'approve' ? 'approved' : 'changesRequested';
      return (
        state.stage === 'review' &&
        own?.decision === decision &&
        own.digest === digest &&
        (own.comment ?? '') === (step.comment ?? '') &&
        isStillCurrent(own, facts)
      );
    }
    case 'withdraw':
      return state.stage === 'review' && ownSignOff(step.role, facts)?.decision === 'withdrawn';
    case 'markImplemented':
      return state.stage === 'implemented';
    case 'reopen':
      return state.stage === 'review' && state.stageNumber > facts.seen;
  }
}

const ownSignOff = (role: string, { state, caller }: TransitionContext): StoredSignOff | undefined =>
  state.signOffs.find((signOff) => signOff.accountId === caller && sameRole(signOff.role, role));

/** Whether a sign-off is worth what it was when it was given: it did not expire, and was given for the same issue. */
const isStillCurrent = ({ accountId, role }: StoredSignOff, { standing }: TransitionContext): boolean =>
  standing.roles
    .find(({ name }) => sameRole(name, role))
    ?.signOffs.some((signOff) => signOff.accountId === accountId && signOff.standing === 'current') ?? false;

function sameReviewers(asked: readonly Reviewers[], named: readonly { role: string; people: string[] }[]): boolean {
  const said = (reviewers: readonly { role: string; people: string[] }[]) =>
    JSON.stringify(
      reviewers.flatMap(({ role, people }) => (people.length > 0 ? [[fold(role), [...people].sort()]] : [])).sort(),
    );
  return said(asked) === said(named);
}

function eventOf(step: ApprovalStep, facts: TransitionContext): Omit<ApprovalEvent, 'number'> {
  const { caller: by, at, claimed, linkedIssue, authors, madeFrom, nextPolicy } = facts;
  const { version, digest } = claimed;
  const event = { type: step.type, by, at, version, digest, ...(linkedIssue !== undefined && { epicId: linkedIssue }) };
  switch (step.type) {
    case 'requestReview': {
      const leftOut = facts.roles.filter((role) => !isAsked(role, step.reviewers)).map(({ name }) => name);
      return {
        ...event,
        reviewers: reviewersOf(step.reviewers, facts),
        authors: [...authors],
        madeFrom,
        policy: storedPolicyOf(nextPolicy),
        ...(leftOut.length > 0 && { leftOut }),
      };
    }
    case 'approve':
    case 'requestChanges':
    case 'withdraw':
      return { ...event, role: step.role, ...(step.comment ? { comment: step.comment } : {}) };
    default:
      return event;
  }
}

/** The roles of the review, each with the people asked; in the order of the roles. */
const reviewersOf = (asked: readonly { role: string; people: string[] }[], { roles }: TransitionContext): Reviewers[] =>
  roles
    .filter((role) => isAsked(role, asked))
    .map(({ name, needed }) => ({ role: name, needed, people: peopleIn(name, asked) }));

const isAsked = ({ name }: ReviewRole, asked: readonly { role: string; people: string[] }[]): boolean =>
  peopleIn(name, asked).length > 0;

const peopleIn = (role: string, asked: readonly { role: string; people: string[] }[]): string[] => [
  ...new Set(asked.filter((one) => sameRole(one.role, role)).flatMap(({ people }) => people)),
];

const refusedStep = (reason: MessageDescriptor, advice: MessageDescriptor): TransitionRefusal => ({
  code: 'step-refused',
  reason,
  advice,
});

const notAnEditor = ({ canEdit }: TransitionContext): TransitionRefusal | undefined =>
  canEdit
    ? undefined
    : {
        code: 'forbidden',
        reason: message('step.readOnly.message'),
        advice: message('step.readOnly.advice'),
      };

const notReviewable = ({ state }: TransitionContext): TransitionRefusal | undefined =>
  state.stage === 'implemented'
    ? refusedStep(message('step.implemented.message'), message('step.implemented.adviceReview'))
    : undefined;

const notInReview = ({ state }: TransitionContext): TransitionRefusal | undefined =>
  state.stage === 'review'
    ? undefined
    : state.stage === 'draft'
      ? refusedStep(message('step.noReview.message'), message('step.noReview.advice'))
      : refusedStep(message('step.implemented.message'), message('step.implemented.advice'));

const notImplemented = ({ state }: TransitionContext): TransitionRefusal | undefined =>
  state.stage === 'implemented'
    ? undefined
    : refusedStep(message('step.notImplemented.message'), message('step.notImplemented.advice'));

function notApproved({ standing: { status } }: TransitionContext): TransitionRefusal | undefined {
  if (status === 'approved') return undefined;
  return status === 'changedSince'
    ? refusedStep(message('step.changedSince.message'), message('step.changedSince.advice'))
    : refusedStep(message('step.notApproved.message'), message('step.notApproved.advice'));
}

function notHolding(
  role: string,
  { state, policy, caller, authors }: TransitionContext,
): TransitionRefusal | undefined {
  const asked = state.request?.reviewers.find((reviewers) => sameRole(reviewers.role, role));
  if (!asked) {
    return refusedStep(message('step.roleNotAsked.message', { role }), message('step.roleNotAsked.advice'));
  }
  if (!asked.people.includes(caller) || !mayHold(role, caller, policy)) {
    return refusedStep(message('step.notAsked.message', { role }), message('step.notAsked.advice'));
  }
  const own = [...authors, ...(state.request?.authors ?? []), state.request?.by];
  if (!policy.authorsMayApprove && own.includes(caller)) {
    return refusedStep(message('step.own.message'), message('step.own.advice'));
  }
  return undefined;
}

/** A request for changes can be withdrawn by whoever made it, even where the review has been asked of others since. */
function nothingToWithdraw(role: string, facts: TransitionContext): TransitionRefusal | undefined {
  const own = ownSignOff(role, facts);
  return own && own.decision !== 'withdrawn'
    ? undefined
    : refusedStep(message('step.notSigned.message', { role }), message('changes.advice'));
}

/** The page says something else than what the person decided on, or the matter was decided since. */
function outdated(facts: TransitionContext, role?: string): TransitionRefusal | undefined {
  const { claimed, digest } = facts;
  return claimed.digest === digest ? (unseen(facts) ?? decidedSince(facts, role)) : editedSince(claimed);
}

/** A step names the version that was on the person's screen; one that says something else was on nobody's. */
const unseen = ({ claimed }: TransitionContext): TransitionRefusal | undefined =>
  claimed.isTrue ? undefined : editedSince(claimed);

const editedSince = ({ changed = [] }: SeenDesign): TransitionRefusal => ({
  code: 'stale',
  reason:
    changed.length > 0
      ? message('step.stale.sections.message', { sections: listed(changed), count: changed.length })
      : message('step.stale.edited.message'),
  advice: message('step.stale.edited.advice'),
});

const mostNamed = 5;

const listed = (titles: readonly (string | null)[]): MessageDescriptor[] =>
  titles
    .slice(0, mostNamed)
    .map((title) => (title === null ? message('step.stale.top') : message('text.quoted', { text: title })));

function decidedSince(facts: TransitionContext, role?: string): TransitionRefusal | undefined {
  const { state, seen } = facts;
  const own = role === undefined ? undefined : ownSignOff(role, facts);
  const latest = Math.max(state.stageNumber, own?.number ?? 0);
  if (latest <= seen && seen <= state.number) return undefined;
  return {
    code: 'stale',
    reason: message('step.stale.decided.message'),
    advice: message('step.stale.decided.advice'),
  };
}

type Request = Extract<ApprovalStep, { type: 'requestReview' }>;

function wrongReviewers({ reviewers, leftOut = [] }: Request, facts: TransitionContext): TransitionRefusal | undefined {
  const { roles, nextPolicy, authors, caller, nameOf } = facts;
  const unknown = reviewers.find(({ role }) => !roles.some(({ name }) => sameRole(name, role)));
  if (unknown) {
    return refusedStep(message('step.unknownRole.message', { role: unknown.role }), message('step.unknownRole.advice'));
  }
  const own = nextPolicy.authorsMayApprove ? [] : [...authors, caller];
  for (const { name, needed, only, mandatory } of roles) {
    const people = peopleIn(name, reviewers);
    if (mandatory && only?.every(isFormerUser)) {
      return refusedStep(message('step.onlyFormer.message', { role: name }), message('step.onlyFormer.advice'));
    }
    const isLeftOut = people.length === 0 && leftOut.some((role) => sameRole(role, name));
    if (isLeftOut && mandatory) {
      return refusedStep(
        message('step.mandatory.message', { role: name }),
        message('step.tooFew.advice', { role: name }),
      );
    }
    if (isLeftOut) continue;
    const former = people.find(isFormerUser);
    if (former !== undefined) {
      return refusedStep(
        message('step.formerUser.message', { person: nameOf(former), role: name }),
        message('step.formerUser.advice'),
      );
    }
    const barred = people.find((accountId) => own.includes(accountId));
    if (barred !== undefined) {
      return refusedStep(
        message('step.barred.message', { person: nameOf(barred), role: name }),
        message('step.barred.advice'),
      );
    }
    const outsider = only && people.find((accountId) => !only.includes(accountId));
    if (outsider) {
      return refusedStep(
        message('step.outsider.message', { person: nameOf(outsider), role: name }),
        message('step.outsider.advice', { people: only.map(nameOf) }),
      );
    }
    if (people.length < needed) {
      return refusedStep(
        message('step.tooFew.message', { role: name, needed, named: people.length }),
        people.length > 0 || mandatory
          ? message('step.tooFew.advice', { role: name })
          : message('step.tooFew.adviceOptional', { role: name }),
      );
    }
  }
  return roles.some((role) => isAsked(role, reviewers))
    ? undefined
    : refusedStep(message('step.nobodyAsked.message'), message('step.nobodyAsked.advice'));
}
