import type { ApprovalStep, Decision, TemplateId } from '../../contract/api';
import type { StoredPolicy } from './policy';
import { sameRole } from './same-role';

export type ApprovalEventType = ApprovalStep['type'];

/** Who is asked to sign off in a role, and how many of them have to. */
export interface Reviewers {
  role: string;
  needed: number;
  /** Account ids. */
  people: string[];
}

/** What a design is made from, as far as policies go; nothing where it is from no template. */
export interface TemplateRef {
  templateId?: TemplateId;
}

/** A step that was taken: one entry of a design's history, never changed and never removed. */
export interface ApprovalEvent {
  /** Its place in the history, the first being 1. */
  number: number;
  type: ApprovalEventType;
  /** The account id of whoever took it. */
  by: string;
  /** ISO 8601. */
  at: string;
  role?: string;
  comment?: string;
  /** Of the page, as it was on the person's screen. */
  version: number;
  /** Of that version. */
  digest: string;
  /** Id of the issue that the design was linked to then; absent where it was linked to none. */
  epicId?: string;
  /** A digest of the ticks, tickets and statuses of items on the page then. */
  progress?: string;
  /** Of a request: who is asked. */
  reviewers?: Reviewers[];
  /** Of a request: whose design it is, as account ids. */
  authors?: string[];
  /** Of a request: whose policy the review is held to. */
  madeFrom?: TemplateRef;
  /** Of a request: the policy it was made under. */
  policy?: StoredPolicy;
  /** Of a request: roles that the page or the request before names, and that this one leaves out. */
  leftOut?: string[];
}

/** The newest decision of one person in one role. A withdrawn one is kept until the next request. */
export interface StoredSignOff {
  accountId: string;
  role: string;
  decision: Decision | 'withdrawn';
  at: string;
  comment?: string;
  version: number;
  digest: string;
  /** The issue that it was given for, or that the design was first linked to since. */
  epicId?: string;
  progress?: string;
  /** The entry of the history that it comes from. */
  number: number;
}

/** The newest request for a review. */
export interface ApprovalRequest {
  number: number;
  by: string;
  at: string;
  version: number;
  digest: string;
  reviewers: Reviewers[];
  authors: string[];
  madeFrom?: TemplateRef;
  policy?: StoredPolicy;
}

/** What a design's history comes to. */
export interface ApprovalState {
  /** How many entries the history has. */
  number: number;
  stage: 'draft' | 'review' | 'implemented';
  /** Number of the entry that entered this stage: decisions before it are stale. */
  stageNumber: number;
  /** When the design was marked as implemented: sign-offs that counted then expire no more. */
  implementedAt?: string;
  request?: ApprovalRequest;
  /** The roles of a cancelled request: the next one has to ask for them, or to name them as left out. */
  rolesBefore?: Reviewers[];
  signOffs: StoredSignOff[];
}

export const noHistory: ApprovalState = { number: 0, stage: 'draft', stageNumber: 0, signOffs: [] };

/** The roles that were asked last, also of a review that was cancelled. */
export const rolesAskedBefore = ({
  request,
  rolesBefore = [],
}: Pick<ApprovalState, 'request' | 'rolesBefore'>): readonly Reviewers[] => request?.reviewers ?? rolesBefore;

/** The state after one more step. */
export function afterEvent(state: ApprovalState, event: ApprovalEvent): ApprovalState {
  const { number } = event;
  switch (event.type) {
    case 'requestReview': {
      const request = requestOf(event);
      return { number, stage: 'review', stageNumber: number, request, signOffs: signOffsKept(state, request) };
    }
    case 'cancelReview':
      return {
        number,
        stage: 'draft',
        stageNumber: number,
        rolesBefore: [...rolesAskedBefore(state)],
        signOffs: state.signOffs.filter(isVeto),
      };
    case 'approve':
      return withSignOff(state, event, 'approved');
    case 'requestChanges':
      return withSignOff(state, event, 'changesRequested');
    case 'withdraw':
      return withSignOff(state, event, 'withdrawn');
    case 'markImplemented':
      return { ...state, number, stage: 'implemented', stageNumber: number, implementedAt: event.at };
    case 'reopen': {
      const { implementedAt, ...reopened } = state;
      return { ...reopened, number, stage: 'review', stageNumber: number };
    }
  }
}

function requestOf(event: ApprovalEvent): ApprovalRequest {
  const { number, by, at, version, digest, reviewers = [], authors = [], madeFrom, policy } = event;
  return {
    number,
    by,
    at,
    version,
    digest,
    reviewers,
    authors,
    ...(madeFrom && { madeFrom }),
    ...(policy && { policy }),
  };
}

/** A request for changes stays until the person who made it decides again or withdraws it. */
export const isVeto = ({ decision }: Pick<StoredSignOff, 'decision'>): boolean => decision === 'changesRequested';

/**
 * A request keeps the sign-offs of those whom it asks in the same role, and every request for changes. Whoever signed by
 * the rules of one template did not sign by those of another, and what one request left out, no later one brings back.
 */
function signOffsKept({ stage, request: before, signOffs }: ApprovalState, request: ApprovalRequest): StoredSignOff[] {
  const byOtherRules =
    before?.madeFrom && request.madeFrom && before.madeFrom.templateId !== request.madeFrom.templateId;
  const isAsked = ({ role, accountId }: StoredSignOff) =>
    request.reviewers.some((asked) => sameRole(asked.role, role) && asked.people.includes(accountId));
  return signOffs.filter(
    (signOff) =>
      isVeto(signOff) || (stage === 'review' && !byOtherRules && signOff.decision === 'approved' && isAsked(signOff)),
  );
}

function withSignOff(state: ApprovalState, event: ApprovalEvent, decision: StoredSignOff['decision']): ApprovalState {
  const { number, by: accountId, role = '', at, comment, version, digest, epicId, progress } = event;
  const others = state.signOffs.filter((signOff) => signOff.accountId !== accountId || !sameRole(signOff.role, role));
  const signOff: StoredSignOff = {
    accountId,
    role,
    decision,
    at,
    ...(comment !== undefined && { comment }),
    version,
    digest,
    ...(epicId !== undefined && { epicId }),
    ...(progress !== undefined && { progress }),
    number,
  };
  return { ...state, number, signOffs: [...others, signOff] };
}

/** The state once the design is linked: what was signed without an issue is signed for the first one. */
export const afterLink = (state: ApprovalState, epicId: string): ApprovalState => ({
  ...state,
  signOffs: state.signOffs.map((signOff) => (signOff.epicId === undefined ? { ...signOff, epicId } : signOff)),
});

/** What a history comes to; its entries in order. */
export const stateOf = (history: readonly ApprovalEvent[]): ApprovalState => history.reduce(afterEvent, noHistory);
