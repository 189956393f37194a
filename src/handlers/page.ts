import { asUser } from '@forge/api';
import type { AdfDocument } from '../adf/node';
import { documentIn, unreadable } from '../atlassian/confluence/page-document';
import { getPage, type Page } from '../atlassian/confluence/pages';
import { requireNotLive } from '../atlassian/confluence/require-not-live';
import { requireCurrent } from '../atlassian/confluence/require-current';
import { isProductError } from '../atlassian/product-error';
import { Failure } from '../failure';
import { message } from '../words/message';

export const pageGone = (): Failure =>
  new Failure('not-found', message('page.gone.message'), message('page.gone.advice'));

/** The page as the person may see it. */
export async function pageForCaller(pageId: string): Promise<Page & { canEdit: boolean }> {
  try {
    return await getPage(asUser(), pageId);
  } catch (error) {
    throw isProductError(error, 'not-found') ? pageGone() : error;
  }
}

type PageChange = 'changeSettings' | 'decideSection' | 'link' | 'moveOntoPage' | 'sync';

/** The page, if the person may edit it: links, syncs and requests for a review are changes to the design. */
export async function editablePage(pageId: string, what: PageChange): Promise<Page & { canEdit: boolean }> {
  const page = await pageForCaller(pageId);
  requireCurrent(page);
  if (!page.canEdit) throw readOnlyPage(page, what);
  if (what === 'sync' || what === 'moveOntoPage') requireNotLive(page, what);
  return page;
}

export const readOnlyPage = ({ title }: Page, what: PageChange): Failure =>
  new Failure('forbidden', message('page.readOnly.message', { title, what }), message('page.readOnly.advice'));

export function documentOf(page: Page): AdfDocument {
  const document = documentIn(page);
  if ('problem' in document) throw unreadable(page.title, document);
  return document;
}
