import { z } from 'zod';
import type { AdfDocument } from './adf-node';

/** Confluence's and Jira's ids, as decimal strings. */
export const id = z.string().regex(/^\d{1,20}$/, 'must be a number, as text');
export const day = z.iso.date('must be a day such as 2026-04-15');
export const accountId = z.string().min(1).max(128);
export const nonEmpty = z.string().trim().min(1);

export const ticketRef = z.object({ key: z.string(), url: z.string() });

export const person = z.object({ accountId, displayName: z.string() });
export type Person = z.infer<typeof person>;

/** A document in Atlassian Document Format, as far as the contract goes: `src/adf/` knows its nodes. */
export const adfDocument = z.custom<AdfDocument>(
  (value) =>
    z.object({ type: z.literal('doc'), version: z.literal(1), content: z.array(z.unknown()) }).safeParse(value).success,
  'must be a document in Atlassian Document Format',
);

export type AdfDocumentJson = z.infer<typeof adfDocument>;

/** 0: nobody has saved anything yet. */
export const savedVersion = z.number().int().min(0);
