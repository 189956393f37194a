import type { ApprovalStep } from '../api';
import { say } from '../words/say';
import type { ApprovalEvent, ApprovalState, MadeFrom, Reviewers, StoredSignOff } from './history';
import type { Policy } from './policy';
import type { ReviewRole } from './review-roles';
import { mayHold, type Standing } from './standing';

/** What decides whether a step can be taken. All of it comes from the server, but what the person says they saw. */
export interface StepFacts {
  state: ApprovalState;
  /** That the review is held to; and that the next one would be. */
  policy: Policy;
  nextPolicy: Policy;
  /** What the page says that it is made from. */
  madeFrom: MadeFrom;
  standing: Standing;
  /** The account id of whoever takes the step. */
  caller: string;
  canEdit: boolean;
  /** Whose design it is now: the page's owner and the authors it names. */
  authors: readonly string[];
  /** The roles that a review would be asked of. */
  roles: readonly ReviewRole[];
  /** How long the history was, and what the page said, when the person decided. */
  seen: number;
  claimedDigest: string;
  /** What the page says now, and which version it is. */
  digest: string;
  version: number;
  /** ISO 8601. */
  at: string;
  nameOf: (accountId: string) => string;
}

export interface Refusal {
  code: 'step-refused' | 'stale' | 'forbidden';
  message: string;
  advice: string;
}

/** The entry that a step adds to the history; or that it was taken already; or why it can’t be taken. */
export type StepOutcome = { event: Omit<ApprovalEvent, 'number'> } | { unchanged: true } | { refused: Refusal };

export function takeStep(step: ApprovalStep, facts: StepFacts): StepOutcome {
  if (isTaken(step, facts)) return { unchanged: true };
  const refused = refusalOf(step, facts);
  return refused ? { refused } : { event: eventOf(step, facts) };
}

/** Why a step can’t be taken; undefined where it can. */
export function refusalOf(step: ApprovalStep, facts: StepFacts): Refusal | undefined {
  switch (step.type) {
    case 'requestReview':
      return notAnEditor(facts) ?? notReviewable(facts) ?? outdated(facts) ?? wrongReviewers(step.reviewers, facts);
    case 'cancelReview':
      return notAnEditor(facts) ?? notInReview(facts) ?? decidedSince(facts);
    case 'approve':
    case 'requestChanges':
      return notInReview(facts) ?? notHolding(step.role, facts) ?? outdated(facts, step.role);
    case 'withdraw':
      return notInReview(facts) ?? nothingToWithdraw(step.role, facts) ?? decidedSince(facts, step.role);
    case 'markImplemented':
      return notAnEditor(facts) ?? notApproved(facts) ?? outdated(facts);
    case 'reopen':
      return notAnEditor(facts) ?? notImplemented(facts) ?? decidedSince(facts);
  }
}

/** A double click, or a call whose answer was lost: what it asks for is so already, by the same person. */
function isTaken(step: ApprovalStep, facts: StepFacts): boolean {
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
        !isExpired(own, facts)
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

const ownSignOff = (role: string, { state, caller }: StepFacts): StoredSignOff | undefined =>
  state.signOffs.find((signOff) => signOff.accountId === caller && signOff.role === role);

const isExpired = ({ accountId, role }: StoredSignOff, { standing }: StepFacts): boolean =>
  standing.roles
    .find(({ name }) => name === role)
    ?.signOffs.some((signOff) => signOff.accountId === accountId && signOff.standing === 'expired') ?? false;

function sameReviewers(asked: readonly Reviewers[], named: readonly { role: string; people: string[] }[]): boolean {
  const said = (reviewers: readonly { role: string; people: string[] }[]) =>
    JSON.stringify(reviewers.map(({ role, people }) => [role, [...people].sort()]).sort());
  return said(asked) === said(named);
}

function eventOf(step: ApprovalStep, facts: StepFacts): Omit<ApprovalEvent, 'number'> {
  const { caller: by, at, version, digest, authors, madeFrom } = facts;
  const event = { type: step.type, by, at, version, digest };
  switch (step.type) {
    case 'requestReview':
      return { ...event, reviewers: reviewersOf(step.reviewers, facts), authors: [...authors], madeFrom };
    case 'approve':
    case 'requestChanges':
    case 'withdraw':
      return { ...event, role: step.role, ...(step.comment ? { comment: step.comment } : {}) };
    default:
      return event;
  }
}

/** The roles of the review, each with the people asked; in the order of the roles. */
const reviewersOf = (asked: readonly { role: string; people: string[] }[], { roles }: StepFacts): Reviewers[] =>
  roles.map(({ name, needed }) => ({ role: name, needed, people: peopleIn(name, asked) }));

const peopleIn = (role: string, asked: readonly { role: string; people: string[] }[]): string[] => [
  ...new Set(asked.filter((one) => one.role === role).flatMap(({ people }) => people)),
];

const refusedStep = (message: string, advice: string): Refusal => ({ code: 'step-refused', message, advice });

const notAnEditor = ({ canEdit }: StepFacts): Refusal | undefined =>
  canEdit
    ? undefined
    : {
        code: 'forbidden',
        message: say('step.readOnly.message'),
        advice: say('step.readOnly.advice'),
      };

const notReviewable = ({ state }: StepFacts): Refusal | undefined =>
  state.stage === 'implemented'
    ? refusedStep(say('step.implemented.message'), say('step.implemented.adviceReview'))
    : undefined;

const notInReview = ({ state }: StepFacts): Refusal | undefined =>
  state.stage === 'review'
    ? undefined
    : state.stage === 'draft'
      ? refusedStep(say('step.noReview.message'), say('step.noReview.advice'))
      : refusedStep(say('step.implemented.message'), say('step.implemented.advice'));

const notImplemented = ({ state }: StepFacts): Refusal | undefined =>
  state.stage === 'implemented'
    ? undefined
    : refusedStep(say('step.notImplemented.message'), say('step.notImplemented.advice'));

const notApproved = ({ standing: { status } }: StepFacts): Refusal | undefined =>
  status === 'approved' || status === 'changedSince'
    ? undefined
    : refusedStep(say('step.notApproved.message'), say('step.notApproved.advice'));

function notHolding(role: string, { state, policy, caller, authors }: StepFacts): Refusal | undefined {
  const asked = state.request?.reviewers.find((reviewers) => reviewers.role === role);
  if (!asked) {
    return refusedStep(say('step.roleNotAsked.message', { role }), say('step.roleNotAsked.advice'));
  }
  if (!asked.people.includes(caller) || !mayHold(role, caller, policy)) {
    return refusedStep(say('step.notAsked.message', { role }), say('step.notAsked.advice'));
  }
  const own = [...authors, ...(state.request?.authors ?? []), state.request?.by];
  if (!policy.authorsMayApprove && own.includes(caller)) {
    return refusedStep(say('step.own.message'), say('step.own.advice'));
  }
  return undefined;
}

function nothingToWithdraw(role: string, facts: StepFacts): Refusal | undefined {
  return ownSignOff(role, facts)
    ? undefined
    : refusedStep(say('step.notSigned.message', { role }), say('changes.advice'));
}

/** The page says something else than what the person decided on, or the matter was decided since. */
const outdated = (facts: StepFacts, role?: string): Refusal | undefined =>
  facts.claimedDigest === facts.digest
    ? decidedSince(facts, role)
    : {
        code: 'stale',
        message: say('step.stale.edited.message'),
        advice: say('step.stale.edited.advice'),
      };

function decidedSince(facts: StepFacts, role?: string): Refusal | undefined {
  const { state, seen } = facts;
  const own = role === undefined ? undefined : ownSignOff(role, facts);
  const latest = Math.max(state.stageNumber, own?.number ?? 0);
  if (latest <= seen && seen <= state.number) return undefined;
  return {
    code: 'stale',
    message: say('step.stale.decided.message'),
    advice: say('step.stale.decided.advice'),
  };
}

function wrongReviewers(asked: readonly { role: string; people: string[] }[], facts: StepFacts): Refusal | undefined {
  const { roles, nextPolicy, authors, caller, nameOf } = facts;
  const unknown = asked.find(({ role }) => !roles.some(({ name }) => name === role));
  if (unknown) {
    return refusedStep(say('step.unknownRole.message', { role: unknown.role }), say('step.unknownRole.advice'));
  }
  const own = nextPolicy.authorsMayApprove ? [] : [...authors, caller];
  for (const { name, needed, only } of roles) {
    const people = peopleIn(name, asked);
    const barred = people.find((accountId) => own.includes(accountId));
    if (barred !== undefined) {
      return refusedStep(say('step.barred.message', { person: nameOf(barred), role: name }), say('step.barred.advice'));
    }
    const outsider = only && people.find((accountId) => !only.includes(accountId));
    if (outsider) {
      return refusedStep(
        say('step.outsider.message', { person: nameOf(outsider), role: name }),
        say('step.outsider.advice', { people: only.map(nameOf).join(say('text.separator')) }),
      );
    }
    if (people.length < needed) {
      return refusedStep(
        say('step.tooFew.message', { role: name, needed, named: people.length }),
        say('step.tooFew.advice', { role: name }),
      );
    }
  }
  return undefined;
}
