import type { Approval, ApprovalSteps, Person, ProgressUpdate } from '../../contract/api';
import type { DigestInput } from '../approval/digest/design-content';
import { contentPropertyKey, contentPropertyOf } from './content-property';
import type { EvaluatedApproval, EvaluatedRole } from '../approval/approval-status';
import { availableTransitions } from '../approval/available-transitions';
import { uncoveredIn } from '../approval/uncovered';
import type { DesignApproval } from './design-approval';
import { personOrFormerUser } from '../people/named';

/** Who looks at a design, and at which version of its page. */
export interface Viewer {
  caller: string;
  canEdit: boolean;
  version: number;
  /** Whether the page is neither archived nor in the trash nor unpublished. */
  isCurrent: boolean;
}

/** A design's approval as a surface shows it to a person. */
export function approvalSummary(
  {
    state,
    policy,
    nextPolicy,
    madeFrom,
    linkedIssue,
    now,
    input,
    progressUpdates,
    standing,
    authors,
    roles,
  }: DesignApproval,
  { isCurrent, ...looking }: Viewer,
  people: ReadonlyMap<string, Person>,
): Approval {
  const { status, signed, needed, version, approvedAt, expiresOn, changed } = standing;
  const { request } = state;
  const nameOf = (accountId: string) => personOrFormerUser(accountId, people).displayName;
  const at = new Date().toISOString();
  const shown = { state, policy, nextPolicy, madeFrom, linkedIssue, standing, authors, roles, ...looking, at, nameOf };
  return {
    status,
    signed,
    needed,
    version: version ?? null,
    approvedAt: approvedAt ?? null,
    expiresOn: expiresOn ?? null,
    requested: request ? { by: personOrFormerUser(request.by, people), at: request.at } : null,
    roles: standing.roles.map((role) => roleSummary(role, people)),
    changed: changed
      ? {
          version: changed.version,
          at: changed.at,
          edits: changed.edits ?? null,
          sections: changed.sections,
          relinked: changed.relinked,
        }
      : null,
    progress: progressSummary(progressUpdates),
    uncovered: uncoveredSummary(input),
    byline: bylineOf(standing),
    steps: now && isCurrent ? availableTransitions({ ...shown, digest: now.digest }) : noSteps,
    digest: now?.digest ?? '',
    seen: state.number,
  };
}

/** A list of designs shows them all: of each, no more than fits beside a button. */
const mostNamed = 10;

function uncoveredSummary(input: DigestInput | undefined): Approval['uncovered'] {
  const uncovered = input ? uncoveredIn(input.document, input.facts) : [];
  return { count: uncovered.length, first: uncovered.slice(0, mostNamed) };
}

/** A status or a ticket is a few words; a page that somebody wrote by the API may say more in their place. */
const longestProgress = 120;
const mostProgress = 20;

function progressSummary(updates: readonly ProgressUpdate[]): Approval['progress'] {
  const shortened = (value: string | null) => value?.slice(0, longestProgress) ?? null;
  return {
    count: updates.length,
    first: updates
      .slice(0, mostProgress)
      .map(({ before, after, ...update }) => ({ ...update, before: shortened(before), after: shortened(after) })),
  };
}

/** Nobody decides on a page that can't be read, or that is away. */
const noSteps: ApprovalSteps = {
  requestReview: false,
  cancelReview: false,
  approve: [],
  requestChanges: [],
  withdraw: [],
  markImplemented: false,
  reopen: false,
};

const roleSummary = (
  { name, asked, needed, signed, signOffs, awaited, former }: EvaluatedRole,
  people: ReadonlyMap<string, Person>,
): Approval['roles'][number] => ({
  name,
  asked,
  needed,
  signed,
  signOffs: signOffs.map(({ accountId, decision, at, comment, version, standing, relinked, counts }) => ({
    person: personOrFormerUser(accountId, people),
    decision,
    at,
    comment: comment ?? null,
    version,
    standing,
    relinked,
    counts,
  })),
  awaited: awaited.map((accountId) => personOrFormerUser(accountId, people)),
  ...(former && { former: former.map((accountId) => personOrFormerUser(accountId, people)) }),
});

/** Everybody whom the summary names. */
export const peopleIn = ({ state, standing }: DesignApproval): string[] => [
  ...(state.request ? [state.request.by] : []),
  ...standing.roles.flatMap(({ signOffs, awaited, former = [] }) => [
    ...signOffs.map(({ accountId }) => accountId),
    ...awaited,
    ...former,
  ]),
];

function bylineOf(standing: EvaluatedApproval): Approval['byline'] {
  const { title, tooltip } = contentPropertyOf(standing);
  return { propertyKey: contentPropertyKey, title, tooltip };
}
