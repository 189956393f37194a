import { asApp } from '@forge/api';
import type { AdfDocument } from '../../contract/adf-node';
import { parseDocument } from '../../adf/parse';
import { plainText } from '../../adf/text';
import { descendants } from '../../adf/walk';
import { addFooterComment, newestFooterComments } from '../../platform/confluence/comments';
import { isProductError, type ProductErrorKind } from '../../platform/product-error';
import { begin, confirm, leaveUnknown, release } from '../../platform/storage/idempotency-keys';
import { BusyError } from '../../errors/retry';

/** Confluence says that it wrote nothing. After any other failure it may have written. */
const wroteNothing: readonly ProductErrorKind[] = ['rate-limited', 'conflict', 'forbidden', 'not-found', 'refused'];
const forGood: readonly ProductErrorKind[] = ['forbidden', 'not-found', 'refused'];

/** Comments on a page as the app, once for `what`, however often it is asked to. Whether it did. */
export const commentOnce = (pageId: string, what: string, document: AdfDocument): Promise<boolean> =>
  commentOnceForEach(pageId, [what], String, () => Promise.resolve(document));

/**
 * Likewise once for each of some things, in one comment for those that none was written for. Throws `StillBusy` where
 * another function is at some of them, or was killed while it was.
 */
export async function commentOnceForEach<Thing>(
  pageId: string,
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
  documentFor: (things: readonly Thing[]) => Promise<AdfDocument>,
): Promise<boolean> {
  const begun: { thing: Thing; key: string; since: number; again: boolean }[] = [];
  let busyForSeconds = 0;
  for (const thing of things) {
    const key = `${pageId}:${nameOf(thing)}`;
    const now = await begin(key);
    if (now.state === 'busy') busyForSeconds = Math.max(busyForSeconds, now.forSeconds);
    if (now.state === 'new' || now.state === 'again')
      begun.push({ thing, key, since: now.since, again: now.state === 'again' });
  }
  let told = false;
  if (begun.length > 0) {
    const keys = begun.map(({ key }) => key);
    const document = await orReleased(keys, () => documentFor(begun.map(({ thing }) => thing)));
    const doubtful = begun.filter(({ again }) => again).map(({ since }) => since);
    const since = Math.min(...begun.map((one) => one.since));
    const isThere = doubtful.length > 0 && (await orUnknown(keys, since, () => hasComment(pageId, document, since)));
    told = isThere || (await comment(pageId, document, keys, since));
    if (told) for (const key of keys) await confirm(key);
  }
  if (busyForSeconds > 0) throw new BusyError(busyForSeconds);
  return told;
}

/** Whether a comment was made; `false` where the app may not make one. */
async function comment(
  pageId: string,
  document: AdfDocument,
  keys: readonly string[],
  since: number,
): Promise<boolean> {
  try {
    await addFooterComment(asApp(), pageId, document);
    return true;
  } catch (error) {
    const kind = isProductError(error) ? error.kind : undefined;
    for (const key of keys) await (kind && wroteNothing.includes(kind) ? release(key) : leaveUnknown(key, since));
    // A page that the app may not comment on keeps nothing else from being done.
    if (!isProductError(error) || !forGood.includes(error.kind)) throw error;
    console.warn(`${error.product}: ${error.call}: ${error.kind}`);
    return false;
  }
}

async function orReleased<Result>(keys: readonly string[], work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    for (const key of keys) await release(key);
    throw error;
  }
}

async function orUnknown<Result>(keys: readonly string[], since: number, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    for (const key of keys) await leaveUnknown(key, since);
    throw error;
  }
}

/** As many as can have been written while the outcome of ours was unknown. */
const mostLookedThrough = 50;
/** The clocks of Forge and Confluence may differ by as much. */
const slackMilliseconds = 60_000;

/** Whether the page has a comment with these words and mentions that was made since then. */
async function hasComment(pageId: string, document: AdfDocument, since: number): Promise<boolean> {
  const wanted = sayingOf(document);
  const comments = await newestFooterComments(asApp(), pageId, mostLookedThrough);
  return comments.some(({ createdAt, body }) => {
    if (!(Date.parse(createdAt) >= since - slackMilliseconds)) return false;
    const found = parseDocument(body);
    return !('problem' in found) && sayingOf(found) === wanted;
  });
}

/** Its words and whom it mentions: Confluence may store the rest another way than it was sent. */
function sayingOf(document: AdfDocument): string {
  const mentioned = [...descendants(document)].flatMap(({ node }) => (node.type === 'mention' ? [node.attrs?.id] : []));
  return JSON.stringify([plainText(document), mentioned]);
}
