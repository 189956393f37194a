import { asApp, asUser } from '@forge/api';
import type { Request } from '@forge/resolver';
import { z } from 'zod';
import { dayIn } from '../../adf/day';
import { getSiteAddress } from '../../platform/confluence/site-address';
import { isProductError } from '../../platform/product-error';
import { Failure } from '../../errors/failure';
import { message } from '../../i18n/message';
import type { Caller } from '../../features/people/caller';

const withId = z.object({ id: z.coerce.string().regex(/^\d+$/) });

const context = z.object({
  accountId: z.string().min(1),
  /** Such as `licensed`, `unlicensed` or `anonymous`. */
  accountType: z.string().optional(),
  // Not in Forge's documentation.
  siteUrl: z.string().min(1).optional(),
  timezone: z.string().optional(),
  extension: z
    .object({
      content: withId.extend({ type: z.string().optional() }).optional(),
      issue: withId.optional(),
      project: withId.optional(),
    })
    .optional(),
});

export async function callerOf(request: Request): Promise<Caller> {
  const { data } = context.safeParse(request.context);
  if (!data)
    throw new Failure('unlicensed', message('caller.notSignedIn.message'), message('caller.notSignedIn.advice'));
  if (data.accountType !== undefined && data.accountType !== 'licensed') {
    throw new Failure('unlicensed', message('caller.unlicensed.message'), message('caller.unlicensed.advice'));
  }
  return {
    accountId: data.accountId,
    siteUrl: data.siteUrl?.replace(/\/+$/, '') ?? (await siteAddress()),
    pageId: pageIn(data.extension?.content),
    issueId: data.extension?.issue?.id,
    projectId: data.extension?.project?.id,
    // Surfaces of Jira outside a project have no call.
    isInJira: data.extension?.issue !== undefined || data.extension?.project !== undefined,
    today: dayIn(data.timezone ?? 'UTC', new Date()),
  };
}

/** In Jira, people call who have no license of Confluence: the app reads for them what every page of the site shows. */
async function siteAddress(): Promise<string> {
  try {
    return await getSiteAddress(asUser());
  } catch (error) {
    if (!isProductError(error, 'forbidden') && !isProductError(error, 'not-found')) throw error;
    return getSiteAddress(asApp());
  }
}

/** Blog posts have ids too, and are no designs. */
const pageIn = (content: { id: string; type?: string | undefined } | undefined): string | undefined =>
  content?.type === 'blogpost' ? undefined : content?.id;

const speaker = z.object({ locale: z.string() });

/** The language that Forge says the caller reads; English where it does not say. */
export const localeOf = (request: Request): string => speaker.safeParse(request.context).data?.locale ?? 'en-US';
