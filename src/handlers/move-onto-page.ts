import { asUser } from '@forge/api';
import { rewritePage } from '../atlassian/confluence/rewrite-page';
import { movedOntoPage } from '../design/move-onto-page';
import { say } from '../words/say';
import type { Handler } from './answering';
import { editablePage } from './page';

/** Lifts a design out of the macro, in the page as it is now: it can be commented on and edited there like any other. */
export const moveOntoPage: Handler<'moveOntoPage'> = async ({ pageId }) => {
  await editablePage(pageId, 'moveOntoPage');
  const { version } = await rewritePage(asUser(), pageId, {
    change: (stored) => ({ document: movedOntoPage(stored) }),
    versionMessage: 'Design moved out of the macro, onto the page',
    words: {
      adviceUnreadable: say('page.unreadable.advice'),
      keptChanging: (title) => say('page.keptChanging.move', { title }),
      adviceChanging: say('page.keptChanging.moveAdvice'),
    },
  });
  return { pageId, version };
};
