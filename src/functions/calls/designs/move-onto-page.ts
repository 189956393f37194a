import { asUser } from '@forge/api';
import { hasNewerDraft } from '../../../platform/confluence/newer-draft';
import { rewritePage } from '../../../features/designs/rewrite-page';
import { movedOntoPage } from '../../../features/reading/move-onto-page';
import { Failure } from '../../../errors/failure';
import { message } from '../../../i18n/message';
import type { Handler } from '../../runtime/answering';
import { editablePage } from '../../../features/designs/page';
import { queuePageStatus } from '../../../features/designs/status-queue';

/** Lifts a design out of the macro, in the page as it is now: it can be commented on and edited there like any other. */
export const moveOntoPage: Handler<'moveOntoPage'> = async ({ pageId, overridesDraft }) => {
  const page = await editablePage(pageId, 'moveOntoPage');
  if (overridesDraft !== true && (await hasNewerDraft(asUser(), page))) {
    throw new Failure(
      'draft-newer',
      message('draft.move.message', { title: page.title }),
      message('draft.move.advice'),
    );
  }
  const { version } = await rewritePage(asUser(), pageId, {
    change: (stored) => ({ document: movedOntoPage(stored) }),
    versionMessage: 'Design moved out of the macro, onto the page',
    words: {
      adviceUnreadable: message('page.unreadable.advice'),
      keptChanging: (title) => message('page.keptChanging.move', { title }),
      adviceChanging: message('page.keptChanging.moveAdvice'),
    },
  });
  if (version !== page.version.number) await queuePageStatus(pageId);
  return { pageId, version };
};
