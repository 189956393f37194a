import { asUser } from '@forge/api';
import type { Request } from '@forge/resolver';
import { z } from 'zod';
import { type Day, dayIn } from '../adf/day';
import { getSiteAddress } from '../atlassian/confluence/site-address';
import { Failure } from '../failure';
import { say } from '../words/say';

/** Who calls, and from where. Filled by Forge, never by the payload. */
export interface Caller {
  accountId: string;
  /** Without a slash at the end. */
  siteUrl: string;
  /** The page the macro is on; undefined on other surfaces. */
  pageId: string | undefined;
  /** The issue the panel is on; undefined on other surfaces. */
  issueId: string | undefined;
  /** The project the surface is in; undefined outside Jira. */
  projectId: string | undefined;
  /** The day it is where the caller is; in UTC where Forge does not say. */
  today: Day;
}

const withId = z.object({ id: z.coerce.string().regex(/^\d+$/) });

const context = z.object({
  accountId: z.string().min(1),
  // Not in Forge's documentation.
  siteUrl: z.string().min(1).optional(),
  timezone: z.string().optional(),
  extension: z.object({ content: withId.optional(), issue: withId.optional(), project: withId.optional() }).optional(),
});

export async function callerOf(request: Request): Promise<Caller> {
  const { data } = context.safeParse(request.context);
  if (!data) throw new Failure('forbidden', say('caller.notSignedIn.message'), say('caller.notSignedIn.advice'));
  return {
    accountId: data.accountId,
    siteUrl: data.siteUrl?.replace(/\/+$/, '') ?? (await getSiteAddress(asUser())),
    pageId: data.extension?.content?.id,
    issueId: data.extension?.issue?.id,
    projectId: data.extension?.project?.id,
    today: dayIn(data.timezone ?? 'UTC', new Date()),
  };
}

const speaker = z.object({ locale: z.string() });

/** The language that Forge says the caller reads; English where it does not say. */
export const localeOf = (request: Request): string => speaker.safeParse(request.context).data?.locale ?? 'en-US';

/** The issue the panel is on; calls that need it come from there alone. */
export function issueOfPanel({ issueId }: Caller): string {
  if (issueId === undefined)
    throw new Failure('invalid-input', say('caller.epicOnly.message'), say('caller.epicOnly.advice'));
  return issueId;
}

/** The page the macro is on; calls that need it come from there alone. */
export function pageOfMacro({ pageId }: Pick<Caller, 'pageId'>): string {
  if (pageId === undefined)
    throw new Failure('invalid-input', say('caller.pageOnly.message'), say('caller.pageOnly.advice'));
  return pageId;
}
