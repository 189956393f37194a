/**
 * The contract between the surfaces in `static/` and the resolvers. Each feature's file has its zod schemas and its slice
 * of the calls: what a call takes, what it returns, whether it writes. Resolvers validate with the schemas; `static/`
 * imports types, and the plain numbers of `limits.ts`.
 *
 * Page ids and issue ids are Confluence's and Jira's, as decimal strings. Days are `YYYY-MM-DD`, times ISO 8601.
 */
import type { z } from 'zod';
import { designsCalls } from './designs';
import type { ApiError } from './errors';
import { healthCalls } from './health';
import { overviewCalls } from './overview';
import { retentionCalls } from './retention';
import { reviewsCalls } from './reviews';
import { searchCalls } from './search';
import { syncCalls } from './sync';
import { templatesCalls } from './templates';

export {
  type Approval,
  type ApprovalEventSummary,
  type ApprovalPolicy,
  type ApprovalRoleState,
  type ApprovalStatus,
  approvalStatuses,
  type ApprovalStep,
  type ApprovalSteps,
  type BlockKind,
  type ChangedBlock,
  type ChangedDetail,
  type ChangedSection,
  type Decision,
  type DesignChanges,
  type EditEffect,
  editEffects,
  type PolicyRole,
  type ProgressUpdate,
  type ReviewRole,
  type SignOff,
  type TransitionRule,
  transitionRule,
  type UncoveredContent,
} from './approval';
export { type AdfDocumentJson, type Person } from './basics';
export {
  type DesignSummary,
  type DoubtfulSection,
  type ItemKind,
  itemKind,
  type LinkProposal,
  type NamedIssue,
} from './designs';
export type { Diagram } from './diagrams';
export { type ApiError, errorCodes } from './errors';
export {
  type HealthCheckId,
  healthCheckIds,
  type HealthCheckResult,
  type HealthOutcome,
  type HealthReport,
} from './health';
export type { IssueSummary } from './issues';
export { type OverviewFilter, type RequestedScope, type OverviewRow, type OverviewSort } from './overview';
export { type Finding, type ReadinessSummary, severities, type Severity } from './readiness';
export type { DataRetention } from './retention';
export type { PoliciesInForce } from './reviews';
export {
  type DoneAction,
  type IssueTypeChoice,
  type PlannedAction,
  type SettingsInForce,
  type SyncActionType,
  type SyncFieldName,
  type SyncPreview,
  type SyncReport,
  type SyncSettings,
  type SyncSide,
  type TicketPlace,
} from './sync';
export {
  type BuiltInTemplateId,
  builtInTemplateIds,
  type MacroConfig,
  macroConfig,
  type Prefill,
  prefill,
  type Repair,
  type TeamTemplate,
  type TeamTemplateId,
  type TemplateDraft,
  type TemplateId,
  type TemplateInfo,
  type TemplateSection,
  type TemplateSource,
} from './templates';
export type { TimelineMilestone } from './timeline';

export const api = {
  ...templatesCalls,
  ...searchCalls,
  ...designsCalls,
  ...reviewsCalls,
  ...overviewCalls,
  ...syncCalls,
  ...healthCalls,
  ...retentionCalls,
} as const;

export type Api = typeof api;
export type ApiName = keyof Api;
export type ApiInput<Name extends ApiName> = z.input<Api[Name]['input']>;
export type ApiOutput<Name extends ApiName> = z.output<Api[Name]['output']>;

/** What crosses the bridge: an Error would lose its code on the way. */
export type ApiAnswer<Name extends ApiName> = { ok: true; value: ApiOutput<Name> } | { ok: false; error: ApiError };
