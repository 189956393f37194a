import { asUser } from '@forge/api';
import { rewritePage } from '../atlassian/confluence/rewrite-page';
import { movedOntoPage } from '../design/move-onto-page';
import type { Handler } from './answering';
import { editablePage } from './page';

/** Lifts a design out of the macro, in the page as it is now: it can be commented on and edited there like any other. */
export const moveOntoPage: Handler<'moveOntoPage'> = async ({ pageId }) => {
  await editablePage(pageId, 'move the design onto it');
  const { version } = await rewritePage(asUser(), pageId, {
    change: (stored) => ({ document: movedOntoPage(stored) }),
    message: 'Design moved out of the macro, onto the page',
    adviceUnreadable: 'Open the page in the editor and publish it again; nothing was changed.',
    during: 'the design was moved onto it',
    adviceChanging: 'Try again when nobody is editing it; nothing was changed.',
  });
  return { pageId, version };
};
