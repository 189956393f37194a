import { z } from 'zod';

/** Confluence's and Jira's ids, as decimal strings. */
export const id = z.string().regex(/^\d{1,20}$/, 'must be a number, as text');
export const day = z.iso.date('must be a day such as 2026-04-15');
export const accountId = z.string().min(1).max(128);
export const nonEmpty = z.string().trim().min(1);

export const ticketRef = z.object({ key: z.string(), url: z.string() });

export const person = z.object({ accountId, displayName: z.string() });
export type Person = z.infer<typeof person>;
