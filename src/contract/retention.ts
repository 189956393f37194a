import { z } from 'zod';
import { read, write } from './call';

/** Months that superseded rounds of review are kept; `null`: for ever. */
const months = z.int().min(1).max(120).nullable();

/** How long superseded rounds of review are kept on the site. */
const dataRetention = z.object({ months, version: z.number().int() });
export type DataRetention = z.infer<typeof dataRetention>;

/** `version`: of what was on the screen. */
const retentionSave = z.strictObject({ months, version: z.int().min(0) });

export const retentionCalls = {
  /** How long superseded rounds of review are kept. Refused like `getHealthCheck`. */
  getRetention: read(z.strictObject({}), dataRetention),
  /** Refused like `getHealthCheck`; `stale` where somebody else saved meanwhile. */
  saveRetention: write(retentionSave, dataRetention),
} as const;
