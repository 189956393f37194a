/** The health check: what of the platform holds on this site, for admins of Confluence. */
import { z } from 'zod';
import { read, write } from './call';
import { id } from './basics';

/** In the order of what depends on what, which is also that of docs/first-deployment.md. */
export const healthCheckIds = [
  'consent',
  'storage',
  'page',
  'issue',
  'scopes',
  'queue',
  'page-events',
  'issue-events',
  'shared-storage',
  'search',
  'expressions',
  'byline',
  'restricted',
  'schedules',
  'limits',
] as const;
export type HealthCheckId = (typeof healthCheckIds)[number];

const healthOutcomes = ['passed', 'failed', 'waiting', 'unchecked'] as const;
export type HealthOutcome = (typeof healthOutcomes)[number];

const healthCheckResult = z.object({
  id: z.enum(healthCheckIds),
  title: z.string(),
  outcome: z.enum(healthOutcomes),
  /** What was found, or why it was not checked, in sentences. Nothing in it was written by a person. */
  found: z.string(),
  /** What to do; `null` where there is nothing to do. */
  advice: z.string().nullable(),
});
export type HealthCheckResult = z.infer<typeof healthCheckResult>;

const healthReport = z.object({
  startedAt: z.string(),
  checks: z.array(healthCheckResult),
  /** Of what the checks use; `null` where it could not be made. */
  pageUrl: z.string().nullable(),
  issueUrl: z.string().nullable(),
});
export type HealthReport = z.infer<typeof healthReport>;

/** `report` is `null` where the checks have never been run. */
const lastHealthReport = z.object({ report: healthReport.nullable(), isJiraConnected: z.boolean() });

const healthCheckInput = z.strictObject({
  /** The space of the private page; `null` for the page of an earlier run. */
  spaceId: id.nullable(),
  /** The project of the issue; `null` for the issue of an earlier run, or for none. */
  projectId: id.nullable(),
});

export const healthCalls = {
  /** What the last run of the health check has found. Refused with `forbidden` to whoever does not administer Confluence. */
  getHealthCheck: read(z.strictObject({}), lastHealthReport),
  /** Checks what holds on this site, with a private page of the person and an issue. Refused like `getHealthCheck`. */
  runHealthCheck: write(healthCheckInput, z.object({ report: healthReport })),
  /** Looks again for what the last run waits for, such as events. Refused like `getHealthCheck`. */
  refreshHealthCheck: write(z.strictObject({}), z.object({ report: healthReport })),
} as const;
