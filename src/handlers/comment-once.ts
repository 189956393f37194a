import { asApp } from '@forge/api';
import type { AdfDocument } from '../adf/node';
import { addFooterComment } from '../atlassian/confluence/comments';
import { isProductError, type ProductErrorKind } from '../atlassian/product-error';
import { claim, release } from '../store/claims';

/** Where Confluence says that it wrote nothing, the claim is given back; where it says nothing, it may have written. */
const wroteNothing: readonly ProductErrorKind[] = ['rate-limited', 'conflict', 'forbidden', 'not-found', 'refused'];
const forGood: readonly ProductErrorKind[] = ['forbidden', 'not-found', 'refused'];

/** Comments on a page as the app, once for `what`, however often it is asked to. Whether it did. */
export const commentOnce = (pageId: string, what: string, document: AdfDocument): Promise<boolean> =>
  commentOnceForEach(pageId, [what], String, () => Promise.resolve(document));

/** Likewise once for each of some things, in one comment for those that none was written for. */
export async function commentOnceForEach<Thing>(
  pageId: string,
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
  documentFor: (things: readonly Thing[]) => Promise<AdfDocument>,
): Promise<boolean> {
  const claimOf = (thing: Thing) => `${pageId}:${nameOf(thing)}`;
  const untold: Thing[] = [];
  for (const thing of things) if (await claim(claimOf(thing))) untold.push(thing);
  if (untold.length === 0) return false;
  try {
    await addFooterComment(asApp(), pageId, await documentFor(untold));
    return true;
  } catch (error) {
    if (!isProductError(error)) throw error;
    if (wroteNothing.includes(error.kind)) for (const thing of untold) await release(claimOf(thing));
    // A page that the app may not comment on keeps nothing else from being done.
    if (forGood.includes(error.kind)) return false;
    throw error;
  }
}
