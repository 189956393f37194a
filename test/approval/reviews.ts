/** A small vocabulary for reviews in tests: who was asked, who decided what, and on which content. */
import { effectivePolicy } from '../../src/features/approval/effective-policy';
import { type ApprovalEvent, type ApprovalState, stateOf } from '../../src/features/approval/history';
import type { ContentOutline } from '../../src/features/approval/outline';
import { defaultPolicy, type Policy, policyOf } from '../../src/features/approval/policy';
import type { RoleList } from '../../src/features/approval/revocations';
import { type EvaluatedApproval, approvalStatusOf } from '../../src/features/approval/approval-status';

export const architect = 'Architect';
export const security = 'Security Review';

/** What the page says in a version: one hash a section. */
export const content = (...sections: string[]): ContentOutline => ({
  digest: `1:${sections.join('+')}`,
  progressDigest: '',
  sections: sections.map((digest) => ({ title: digest.replace(/\d+$/, ''), level: 2, digest, blocks: [digest] })),
});
/** The design as it was approved, and after an edit of its API section. */
export const approved = content('Overview1', 'API1', 'Rollout1');
export const edited = content('Overview1', 'API2', 'Rollout1');

type Step = Partial<ApprovalEvent> & Pick<ApprovalEvent, 'type' | 'by'>;

/** A history: entries on the approved content, one a day from 1 November on. */
export const history = (...steps: Step[]): ApprovalEvent[] =>
  steps.map((step, index) => ({
    number: index + 1,
    at: `2026-11-${String(index + 1).padStart(2, '0')}T10:00:00.000Z`,
    version: 7,
    digest: approved.digest,
    ...step,
  }));

/** Ada asks Ben as architect, and Chloe or Dmitri for security. */
export const request = (extra: Partial<ApprovalEvent> = {}): Step => ({
  type: 'requestReview',
  by: 'ada',
  authors: ['ada'],
  reviewers: [
    { role: architect, needed: 1, people: ['ben'] },
    { role: security, needed: 1, people: ['chloe', 'dmitri'] },
  ],
  ...extra,
});
export const approve = (by: string, role: string, extra: Partial<ApprovalEvent> = {}): Step => ({
  type: 'approve',
  by,
  role,
  ...extra,
});
export const askForChanges = (by: string, role: string, comment: string): Step => ({
  type: 'requestChanges',
  by,
  role,
  comment,
});
export const withdraw = (by: string, role: string): Step => ({ type: 'withdraw', by, role });

export const policyWith = (changes: Partial<Policy>): Policy => ({ ...defaultPolicy, ...changes });

export const stateAfter = (...steps: Step[]): ApprovalState => stateOf(history(...steps));

export interface Present {
  /** Of now. */
  policy?: Partial<Policy>;
  /** Whom the policies saved so far let hold which role. */
  lists?: readonly RoleList[];
  linkedIssue?: string;
  now?: ContentOutline | undefined;
  day?: string;
}

export const standingIn = (
  state: ApprovalState,
  { policy = {}, lists = [], linkedIssue, now = approved, day = '2026-11-20' }: Present = {},
) =>
  approvalStatusOf({
    state,
    policy: effectivePolicy(state.request?.policy && policyOf(state.request.policy), policyWith(policy)),
    lists,
    linkedIssue,
    now,
    outlines: new Map([approved, edited].map((outline) => [outline.digest, outline])),
    at: new Date(`${day}T12:00:00Z`),
  });

/** Where a design stands, on one line, as people would say it. */
export function said({ status, signed, needed, version, changed, roles }: EvaluatedApproval): string {
  const parts = [
    `${status} ${String(signed)}/${String(needed)}`,
    ...(version === undefined ? [] : [`v${String(version)}`]),
    ...(changed ? [`changed: ${String(changed.edits)} in ${changed.sections.join(', ')}`] : []),
  ];
  const awaited = roles.flatMap(({ name, awaited: people }) => people.map((person) => `${person} as ${name}`));
  return [parts.join(', '), `awaits ${awaited.join(', ') || 'nobody'}`].join('; ');
}
