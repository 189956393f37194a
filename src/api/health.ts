/** The health check: what of the platform holds on this site, for admins of Confluence. */
import { z } from 'zod';
import { id } from './basics';

/** In the order of what depends on what, which is also that of docs/first-deployment.md. */
export const healthCheckIds = ['consent', 'storage', 'page'] as const;
export type HealthCheckId = (typeof healthCheckIds)[number];

export const healthOutcomes = ['passed', 'failed', 'waiting', 'unchecked'] as const;
export type HealthOutcome = (typeof healthOutcomes)[number];

export const healthCheckResult = z.object({
  id: z.enum(healthCheckIds),
  title: z.string(),
  outcome: z.enum(healthOutcomes),
  /** What was found, or why it was not checked, in sentences. Nothing in it was written by a person. */
  found: z.string(),
  /** What to do; `null` where there is nothing to do. */
  advice: z.string().nullable(),
});
export type HealthCheckResult = z.infer<typeof healthCheckResult>;

export const healthReport = z.object({
  startedAt: z.string(),
  checks: z.array(healthCheckResult),
  /** The address of the page that the checks use; `null` where it could not be made. */
  pageUrl: z.string().nullable(),
});
export type HealthReport = z.infer<typeof healthReport>;

/** `null`: the checks have never been run. */
export const lastHealthReport = z.object({ report: healthReport.nullable() });

export const healthCheckInput = z.strictObject({
  /** The space of the private page, where there is none yet that the person may edit. */
  spaceId: id,
});
