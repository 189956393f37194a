import { asUser } from '@forge/api';
import type { AdfDocument } from '../../contract/adf-node';
import { documentIn, unreadable } from './page-document';
import { getPage, type Page } from '../../platform/confluence/pages';
import { requireNotLive } from './require-not-live';
import { requireCurrent } from './require-current';
import { isProductError } from '../../platform/product-error';
import { Failure } from '../../errors/failure';
import { message } from '../../i18n/message';

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
