import { Failure } from '../../errors/failure';
import { message } from '../../i18n/message';
import type { Page } from '../../platform/confluence/pages';

/** Throws for a live doc: a stored body overrides what people are editing, and may be an older one. */
export function requireNotLive({ title, isLive }: Pick<Page, 'title' | 'isLive'>, what: 'sync' | 'moveOntoPage'): void {
  if (isLive)
    throw new Failure('page-live', message('page.live.message', { title, what }), message('page.live.advice'));
}
