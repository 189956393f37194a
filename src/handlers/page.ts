import { asUser } from '@forge/api';
import { parseDocument } from '../adf/parse';
import type { AdfDocument } from '../adf/node';
import { getPage, type Page } from '../atlassian/confluence/pages';
import { requireCurrent } from '../atlassian/confluence/require-current';
import { isProductError } from '../atlassian/product-error';
import { Failure } from '../failure';
import { say } from '../words/say';

export const pageGone = (): Failure => new Failure('not-found', say('page.gone.message'), say('page.gone.advice'));

/** The page as the person may see it. */
export async function pageForCaller(pageId: string): Promise<Page & { canEdit: boolean }> {
  try {
    return await getPage(asUser(), pageId);
  } catch (error) {
    throw isProductError(error, 'not-found') ? pageGone() : error;
  }
}

type PageChange = 'changeSettings' | 'link' | 'moveOntoPage' | 'sync';

/** The page, if the person may edit it: links, syncs and requests for a review are changes to the design. */
export async function editablePage(pageId: string, what: PageChange): Promise<Page & { canEdit: boolean }> {
  const page = await pageForCaller(pageId);
  requireCurrent(page);
  if (!page.canEdit) throw readOnlyPage(page, what);
  return page;
}

export const readOnlyPage = ({ title }: Page, what: PageChange): Failure =>
  new Failure('forbidden', say('page.readOnly.message', { title, what }), say('page.readOnly.advice'));

export function documentOf(page: Page): AdfDocument {
  const document = parseDocument(page.body);
  if ('problem' in document) {
    throw new Failure(
      'page-unreadable',
      say('page.unreadable.message', { title: page.title, problem: document.problem }),
      say('page.unreadable.advice'),
    );
  }
  return document;
}
