import { asApp, asUser } from '@forge/api';
import { z } from 'zod';
import type { AdfDocument, AdfNode } from '../../contract/adf-node';
import { parseDocument } from '../../adf/parse';
import { descendants } from '../../adf/walk';
import { exportBlock, missingBlock } from '../../features/publishing/export-block';
import { noFacts } from '../../features/approval/digest/facts';
import { contentOf } from '../../features/approval/digest/registry';
import { getPage, type Page } from '../../platform/confluence/pages';
import { getPeople } from '../../features/people/people';
import { isOpenPage } from '../../platform/confluence/view-restrictions';
import { asksForConsent } from '../../platform/consent';
import { withRetryBudget } from '../../platform/retry-budget';
import { largestAnswerBytes } from '../../contract/limits';
import { isProductError } from '../../platform/product-error';
import { isDesignMacro } from '../../features/reading/macro';
import { getDesignRecord, unregistered } from '../../features/designs/store/designs';
import { bytesOf } from '../../platform/storage/limits';
import { peopleIn } from '../../features/reviews/approval-summary';
import { designApproval } from '../../features/reviews/design-approval';
import { designOf } from '../../features/designs/read-page';
import { personOrFormerUser } from '../../features/people/named';

const id = z.coerce.string().regex(/^\d{1,20}$/);
const content = z.object({ id });

/** Where an export says which page it is of: it depends on what is exported to. */
const page = z.union([
  z.object({ content }).transform((context) => context.content.id),
  z.object({ extension: z.object({ content }) }).transform(({ extension }) => extension.content.id),
  z.object({ contentId: id }).transform(({ contentId }) => contentId),
]);

/** Blog posts and templates have no approval that an export could tell of. */
const elsewhere = z.union([
  z.object({ content: z.object({ type: z.literal('blogpost') }) }),
  z.object({ template: z.object({ id: z.unknown() }) }),
]);
const notOnPage = z.object({ context: z.union([elsewhere, z.object({ extension: elsewhere })]) });

const macro = z.object({
  extensionPayload: z.object({ macro: z.object({ body: z.object({ content: z.array(z.custom<AdfNode>()) }) }) }),
});

const retryBudgetMilliseconds = 10_000;

/** The macro as Confluence exports it: what it holds, and who signed off on it, where the person may view the page. */
export async function exportDesign(payload: unknown): Promise<AdfDocument> {
  const body = macro.safeParse(payload).data?.extensionPayload.macro.body.content ?? [];
  if (notOnPage.safeParse(payload).success) return documentOf(body);
  const whole = documentOf(body, await record(payload, body));
  // Forge delivers no answer that is larger: then without its last part rather than nothing.
  if (bytesOf(whole) <= largestAnswerBytes) return whole;
  const short = documentOf(body, missingBlock());
  return bytesOf(short) <= largestAnswerBytes ? short : documentOf(body);
}

const documentOf = (...parts: readonly AdfNode[][]): AdfDocument => ({
  type: 'doc',
  version: 1,
  content: parts.flat(),
});

async function record(payload: unknown, body: readonly AdfNode[]): Promise<AdfNode[]> {
  const { data: read } = z.object({ context: page }).safeParse(payload);
  if (!read) return missingBlock();
  try {
    return await withRetryBudget(Date.now() + retryBudgetMilliseconds, () => recordOf(read.context, body));
  } catch (error) {
    console.warn('Sign-offs could not be exported:', error instanceof Error ? error.name : '');
    return missingBlock();
  }
}

async function recordOf(pageId: string, body: readonly AdfNode[]): Promise<AdfNode[]> {
  const [found, stored] = await Promise.all([pageForExport(pageId), getDesignRecord(pageId)]);
  const approval = await designApproval({
    page: found,
    design: designOf(found, stored),
    record: stored ?? unregistered(pageId),
  });
  const people = await getPeople(asApp(), peopleIn(approval));
  return exportBlock(approval.standing, (accountId) => personOrFormerUser(accountId, people).displayName, {
    version: found.version.number,
    differs: isOfAnotherVersion(body, found),
  });
}

/** Confluence draws the history of a page by exports too, and names no version: only the text can tell. */
function isOfAnotherVersion(body: readonly AdfNode[], { body: stored }: Page): boolean {
  const [page, exported] = [parseDocument(stored), parseDocument(JSON.stringify(documentOf([...body])))];
  if ('problem' in page || 'problem' in exported) return false;
  const macros = [...descendants(page)].map(({ node }) => node).filter(isDesignMacro);
  const shown = digestOf(exported.content);
  return macros.every(({ content = [] }) => digestOf(content) !== shown);
}

const digestOf = (content: AdfNode[]): string =>
  contentOf({ title: '', document: documentOf(content), facts: noFacts }).digest;

/**
 * The page as the person may view it. Whether exports have a person to act for is not documented, and an export has no
 * surface in which the platform could ask for consent: without either, the app reads the page, and only one without a
 * view restriction.
 */
async function pageForExport(pageId: string): Promise<Page> {
  try {
    return await getPage(asUser(), pageId);
  } catch (error) {
    if (!asksForConsent(error) && !isProductError(error, 'unavailable')) throw error;
    const page = await getPage(asApp(), pageId);
    if (!(await isOpenPage(asApp(), page))) throw error;
    return page;
  }
}
