import { Failure } from '../../errors/failure';
import { message } from '../../i18n/message';
import type { Page } from '../../platform/confluence/pages';

/**
 * Throws where the page is archived, in the trash or not published: then it is nobody's to change or to decide on, and
 * storing a version of it would bring it back.
 */
export function requireCurrent({ title, status }: Pick<Page, 'title' | 'status'>): void {
  if (status === 'current') return;
  throw new Failure(
    'page-not-current',
    message('page.away.message', { title, status }),
    message('page.away.advice', { status }),
  );
}
