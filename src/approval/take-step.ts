import type { ApprovalStep } from '../api';
import type { ApprovalEvent, ApprovalState, Reviewers, StoredSignOff } from './history';
import type { Policy } from './policy';
import type { ReviewRole } from './review-roles';
import { mayHold, type Standing } from './standing';

/** What decides whether a step can be taken. All of it comes from the server, but what the person says they saw. */
export interface StepFacts {
  state: ApprovalState;
  policy: Policy;
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
  const { caller: by, at, version, digest, authors } = facts;
  const event = { type: step.type, by, at, version, digest };
  switch (step.type) {
    case 'requestReview':
      return { ...event, reviewers: reviewersOf(step.reviewers, facts), authors: [...authors] };
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
        message: 'You may view this page but not edit it, so you can’t take this step.',
        advice: 'Ask the page’s owner to take it, or to let you edit the page.',
      };

const notReviewable = ({ state }: StepFacts): Refusal | undefined =>
  state.stage === 'implemented'
    ? refusedStep('This design is implemented already.', 'Reopen it before you ask for a review.')
    : undefined;

const notInReview = ({ state }: StepFacts): Refusal | undefined =>
  state.stage === 'review'
    ? undefined
    : refusedStep(
        state.stage === 'draft'
          ? 'Nobody has asked for a review of this design.'
          : 'This design is implemented already.',
        state.stage === 'draft' ? 'Request a review first.' : 'Reopen it first.',
      );

const notImplemented = ({ state }: StepFacts): Refusal | undefined =>
  state.stage === 'implemented'
    ? undefined
    : refusedStep('This design isn’t marked as implemented.', 'Look at where it stands now.');

const notApproved = ({ standing: { status } }: StepFacts): Refusal | undefined =>
  status === 'approved' || status === 'changedSince'
    ? undefined
    : refusedStep('Only an approved design can be marked as implemented.', 'Get the sign-offs that are missing first.');

function notHolding(role: string, { state, policy, caller, authors }: StepFacts): Refusal | undefined {
  const asked = state.request?.reviewers.find((reviewers) => reviewers.role === role);
  if (!asked) {
    return refusedStep(`This review doesn’t ask for a sign-off by ${role}.`, 'Look at which roles it asks for now.');
  }
  if (!asked.people.includes(caller) || !mayHold(role, caller, policy)) {
    return refusedStep(
      `You weren’t asked to sign off as ${role}.`,
      'Whoever edits the page can request the review again and name you.',
    );
  }
  const own = [...authors, ...(state.request?.authors ?? []), state.request?.by];
  if (!policy.authorsMayApprove && own.includes(caller)) {
    return refusedStep(
      'You wrote this design or asked for its review, so you can’t sign it off.',
      'Ask somebody else to review it; those who manage the space can change that rule.',
    );
  }
  return undefined;
}

function nothingToWithdraw(role: string, facts: StepFacts): Refusal | undefined {
  return ownSignOff(role, facts)
    ? undefined
    : refusedStep(`You haven’t signed off as ${role}.`, 'Look at where the design stands now.');
}

/** The page says something else than what the person decided on, or the matter was decided since. */
const outdated = (facts: StepFacts, role?: string): Refusal | undefined =>
  facts.claimedDigest === facts.digest
    ? decidedSince(facts, role)
    : {
        code: 'stale',
        message: 'The page was edited since you looked at it.',
        advice: 'Look at what changed, then decide again.',
      };

function decidedSince(facts: StepFacts, role?: string): Refusal | undefined {
  const { state, seen } = facts;
  const own = role === undefined ? undefined : ownSignOff(role, facts);
  const latest = Math.max(state.stageNumber, own?.number ?? 0);
  if (latest <= seen && seen <= state.number) return undefined;
  return {
    code: 'stale',
    message: 'This was decided on since you looked at it.',
    advice: 'Look at where the design stands now, then decide again.',
  };
}

function wrongReviewers(asked: readonly { role: string; people: string[] }[], facts: StepFacts): Refusal | undefined {
  const { roles, policy, authors, caller, nameOf } = facts;
  const unknown = asked.find(({ role }) => !roles.some(({ name }) => name === role));
  if (unknown) {
    return refusedStep(`This design isn’t signed off by ${unknown.role}.`, 'Look at which roles it needs now.');
  }
  const own = policy.authorsMayApprove ? [] : [...authors, caller];
  for (const { name, needed, only } of roles) {
    const people = peopleIn(name, asked);
    const barred = people.find((accountId) => own.includes(accountId));
    if (barred !== undefined) {
      return refusedStep(
        `${nameOf(barred)} wrote this design or asks for its review, so they can’t sign it off as ${name}.`,
        'Name somebody else; those who manage the space can change that rule.',
      );
    }
    const outsider = only && people.find((accountId) => !only.includes(accountId));
    if (outsider) {
      return refusedStep(
        `${nameOf(outsider)} can’t sign off as ${name} in this space.`,
        `Choose among ${only.map(nameOf).join(', ')}.`,
      );
    }
    if (people.length < needed) {
      return refusedStep(
        `${name} needs ${needed === 1 ? 'somebody' : `${String(needed)} people`} to sign off, and ${namedOf(people.length)} named.`,
        `Name who signs off as ${name}.`,
      );
    }
  }
  return undefined;
}

function namedOf(count: number): string {
  if (count === 0) return 'nobody is';
  return count === 1 ? 'only 1 is' : `only ${String(count)} are`;
}
