import { asUser } from '@forge/api';
import { parseDocument } from '../adf/parse';
import type { AdfDocument } from '../adf/node';
import { getPage, type Page } from '../atlassian/confluence/pages';
import { isProductError } from '../atlassian/product-error';
import { Failure } from '../failure';

export const pageGone = (): Failure =>
  new Failure(
    'not-found',
    'This page doesn’t exist any more, or you may not see it.',
    'Look in the space’s trash, or ask the page’s owner for access.',
  );

/** The page as the person may see it. */
export async function pageForCaller(pageId: string): Promise<Page & { canEdit: boolean }> {
  try {
    return await getPage(asUser(), pageId);
  } catch (error) {
    throw isProductError(error, 'not-found') ? pageGone() : error;
  }
}

/** The page, if the person may edit it: links, syncs and requests for a review are changes to the design. */
export async function editablePage(pageId: string, what: string): Promise<Page & { canEdit: boolean }> {
  const page = await pageForCaller(pageId);
  if (!page.canEdit) {
    throw new Failure(
      'forbidden',
      `You may view “${page.title}” but not edit it, so you can’t ${what}.`,
      'Ask the page’s owner to let you edit it.',
    );
  }
  return page;
}

export function documentOf(page: Page): AdfDocument {
  const document = parseDocument(page.body);
  if ('problem' in document) {
    throw new Failure(
      'page-unreadable',
      `“${page.title}” can’t be read: ${document.problem}.`,
      'Open the page in the editor and publish it again; nothing was changed.',
    );
  }
  return document;
}
