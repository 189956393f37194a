import { asApp } from '@forge/api';
import type { AdfDocument } from '../adf/node';
import { addFooterComment } from '../atlassian/confluence/comments';
import { isProductError, type ProductErrorKind } from '../atlassian/product-error';
import { claim, release } from '../store/claims';

/** Where Confluence says that it wrote nothing, the claim is given back; where it says nothing, it may have written. */
const wroteNothing: readonly ProductErrorKind[] = ['rate-limited', 'conflict', 'forbidden', 'not-found', 'refused'];
const forGood: readonly ProductErrorKind[] = ['forbidden', 'not-found', 'refused'];

/** Comments on a page as the app, once for `what`, however often it is asked to. Whether it did. */
export async function commentOnce(pageId: string, what: string, document: AdfDocument): Promise<boolean> {
  const claimed = `${pageId}:${what}`;
  if (!(await claim(claimed))) return false;
  try {
    await addFooterComment(asApp(), pageId, document);
    return true;
  } catch (error) {
    if (!isProductError(error)) throw error;
    if (wroteNothing.includes(error.kind)) await release(claimed);
    // A page that the app may not comment on keeps nothing else from being done.
    if (forGood.includes(error.kind)) return false;
    throw error;
  }
}
