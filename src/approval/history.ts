import type { ApprovalStep, Decision, TemplateId } from '../api';

export type ApprovalEventType = ApprovalStep['type'];

/** Who is asked to sign off in a role, and how many of them have to. */
export interface Reviewers {
  role: string;
  needed: number;
  /** Account ids. */
  people: string[];
}

/** What a design is made from, as far as policies go; nothing where it is from no template. */
export interface MadeFrom {
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
  /** Of the page, when the step was taken. */
  version: number;
  /** What the page said then. */
  digest: string;
  /** Of a request: who is asked. */
  reviewers?: Reviewers[];
  /** Of a request: whose design it is, as account ids. */
  authors?: string[];
  /** Of a request: whose policy the review is held to. Absent from those of earlier versions of the app. */
  madeFrom?: MadeFrom;
}

/** The newest decision of one person in one role. A withdrawn one is kept until the next request: it was made. */
export interface StoredSignOff {
  accountId: string;
  role: string;
  decision: Decision | 'withdrawn';
  at: string;
  comment?: string;
  version: number;
  digest: string;
  /** The entry of the history that it comes from. */
  number: number;
}

/** The newest request for a review. */
export interface ApprovalRequest {
  by: string;
  at: string;
  version: number;
  digest: string;
  reviewers: Reviewers[];
  authors: string[];
  madeFrom?: MadeFrom;
}

/** What a design's history comes to. */
export interface ApprovalState {
  /** How many entries the history has. */
  number: number;
  stage: 'draft' | 'review' | 'implemented';
  /** The entry that led to the stage: what was decided on before it was decided on something else. */
  stageNumber: number;
  request?: ApprovalRequest;
  signOffs: StoredSignOff[];
}

export const noHistory: ApprovalState = { number: 0, stage: 'draft', stageNumber: 0, signOffs: [] };

/** The state after one more step. */
export function afterEvent(state: ApprovalState, event: ApprovalEvent): ApprovalState {
  const { number } = event;
  switch (event.type) {
    case 'requestReview': {
      const { by, at, version, digest, reviewers = [], authors = [], madeFrom } = event;
      const request = { by, at, version, digest, reviewers, authors, ...(madeFrom && { madeFrom }) };
      return { number, stage: 'review', stageNumber: number, request, signOffs: signOffsKept(state, madeFrom) };
    }
    case 'cancelReview':
      return { number, stage: 'draft', stageNumber: number, signOffs: [] };
    case 'approve':
      return withSignOff(state, event, 'approved');
    case 'requestChanges':
      return withSignOff(state, event, 'changesRequested');
    case 'withdraw':
      return withSignOff(state, event, 'withdrawn');
    case 'markImplemented':
      return { ...state, number, stage: 'implemented', stageNumber: number };
    case 'reopen':
      return { ...state, number, stage: 'review', stageNumber: number };
  }
}

/** Who signed off in a review by the rules of one template did not sign off by those of another. */
function signOffsKept({ stage, request, signOffs }: ApprovalState, madeFrom: MadeFrom | undefined): StoredSignOff[] {
  const byOtherRules = request?.madeFrom && madeFrom && request.madeFrom.templateId !== madeFrom.templateId;
  return stage === 'draft' || byOtherRules ? [] : signOffs.filter(({ decision }) => decision === 'approved');
}

function withSignOff(state: ApprovalState, event: ApprovalEvent, decision: StoredSignOff['decision']): ApprovalState {
  const { number, by: accountId, role = '', at, comment, version, digest } = event;
  const others = state.signOffs.filter((signOff) => signOff.accountId !== accountId || signOff.role !== role);
  const signOff = { accountId, role, decision, at, ...(comment !== undefined && { comment }), version, digest, number };
  return { ...state, number, signOffs: [...others, signOff] };
}

/** What a history comes to; its entries in order. */
export const stateOf = (history: readonly ApprovalEvent[]): ApprovalState => history.reduce(afterEvent, noHistory);
