import { z } from 'zod';

/** Months that superseded rounds of review are kept; `null`: for ever. */
const months = z.int().min(1).max(120).nullable();

/** How long superseded rounds of review are kept on the site. */
export const dataRetention = z.object({ months, version: z.number().int() });
export type DataRetention = z.infer<typeof dataRetention>;

/** `version`: of what was on the screen. */
export const retentionSave = z.strictObject({ months, version: z.int().min(0) });
