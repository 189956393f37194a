import { asApp } from '@forge/api';
import { stableJson } from '../../adf/normal-form';
import { parseDocument } from '../../adf/parse';
import type { ApprovalStatus } from '../../contract/api';
import { remembered } from './own-sign-offs';
import { type PageFacts, type PageParts, withPageParts } from './page-parts';
import { mentionedIn, withTokens } from '../approval/digest/own-mentions';
import { noFacts } from '../approval/digest/facts';
import type { Page } from '../../platform/confluence/pages';
import { getPeople } from '../people/people';
import { heldBack } from './held-back';
import { rewritePage } from '../designs/rewrite-page';
import type { DesignRecord } from '../designs/store/design-record';
import { isFormerUser } from '../people/former-user';
import { accountTokens } from '../people/store/account-tokens';
import { formerUsersAmong } from '../people/store/former-users';
import { getOwnWrites, recordSignOffBlocks } from '../reviews/store/own-writes';
import { isBuiltIn, templateOf } from '../templates/built-in/registry';
import { type DesignApproval, designApproval } from '../reviews/design-approval';
import { configOn, designOf } from '../designs/read-page';

/** A page as it was read, and where its design stood then. */
export interface SeenDesign {
  page: Page;
  approval: DesignApproval;
}

/**
 * Brings the Status and Approval parts of a page in step. A design that was never sent to review is left as its authors
 * wrote it. Whether the page was written.
 */
export async function updatePageParts(seen: SeenDesign, record: DesignRecord): Promise<boolean> {
  if (!record.approval) return false;
  // Gathered before the page is read to be written, so that nothing keeps the write waiting.
  const prepared = await factsOf(seen, record);
  const rewriting = rewritePage(asApp(), seen.page.id, {
    change: async (stored, page) => {
      const facts = page.body === seen.page.body ? prepared : await factsOf(await seeAgain(page, record), record);
      if (!facts) return { document: stored };
      const parts = withPageParts(stored, facts);
      logUnwritten(page.id, parts);
      if (parts.document !== stored) await recordBlocks(page.id, parts, facts);
      return parts;
    },
    versionMessage: 'Status and sign-offs brought in step',
    sparesDraft: true,
  });
  const written = await rewriting.catch((error: unknown) => heldBack(seen.page.id, error));
  return written !== undefined && written.version !== seen.page.version.number;
}

/** Whether the page, as it was read, says something else than `updatePageParts` would have it say. */
export async function lacksPageParts(seen: SeenDesign, record: DesignRecord): Promise<boolean> {
  const facts = record.approval && (await factsOf(seen, record));
  const stored = parseDocument(seen.page.body);
  return facts !== undefined && !('problem' in stored) && withPageParts(stored, facts).document !== stored;
}

const seeAgain = async (page: Page, record: DesignRecord): Promise<SeenDesign> => ({
  page,
  approval: await designApproval({ page, design: designOf(page, record), record }),
});

/** Undefined where the policy leaves the page alone. */
async function factsOf({ page, approval }: SeenDesign, record: DesignRecord): Promise<PageFacts | undefined> {
  const { policy, standing, roles } = approval;
  if (!policy.updatesPage) return undefined;
  const signed = standing.roles.flatMap(({ signOffs }) => signOffs.map(({ accountId }) => accountId));
  const [people, written, accountOf] = await Promise.all([
    getPeople(asApp(), signed),
    getOwnWrites([page.id]),
    accountsOnPage(page, signed),
  ]);
  const { signOffBlocks: own, tokenOf } = written.get(page.id) ?? noFacts;
  return {
    standing,
    roles: roles.map(({ name }) => name),
    words: wordsOf(configOn(page) ?? record),
    nameOf: (accountId) => people.get(accountId)?.displayName,
    accountOf,
    own,
    tokenOf,
  };
}

/** A page keeps mentioning the account of a former user, which Confluence shows as it likes: no sign-off is written anew. */
async function accountsOnPage(
  { body }: Page,
  signers: readonly string[],
): Promise<(signer: string) => string | undefined> {
  const document = signers.some(isFormerUser) ? parseDocument(body) : undefined;
  if (!document || 'problem' in document) return (signer) => (isFormerUser(signer) ? undefined : signer);
  const former = await formerUsersAmong(mentionedIn(document), await accountTokens());
  const accounts = new Map([...former].map(([accountId, id]) => [id, accountId]));
  return (signer) => (isFormerUser(signer) ? accounts.get(signer) : signer);
}

/** Before the page is written: a digest must not take for content what the app has just put there. */
async function recordBlocks(pageId: string, { signOffBlocks }: PageParts, { own }: PageFacts): Promise<void> {
  const blocks = remembered(withTokens(signOffBlocks, await accountTokens()), own);
  if (stableJson(blocks) !== stableJson(own)) await recordSignOffBlocks(pageId, blocks);
}

function logUnwritten(pageId: string, { unwritten: { status, roles } }: PageParts): void {
  if (status) console.warn(`Page ${pageId} does not show its status: other words stand there, and stay.`);
  if (roles.length === 0) return;
  console.warn(`Page ${pageId} does not show sign-offs of ${String(roles.length)} roles: other words stand there.`);
}

const wordsOf = ({ templateId }: Pick<DesignRecord, 'templateId'>): Partial<Record<ApprovalStatus, string>> =>
  templateId !== undefined && isBuiltIn(templateId) ? templateOf(templateId).statusWords : {};
