import { say } from '../words/say';
import { DialogFrame } from './DialogFrame';
import { Message } from './Message';

/** The dialog of an action on a blog post that works on pages alone. */
export function PagesOnly({ title }: { title: 'export.title' | 'saveTemplate.title' }) {
  return (
    <DialogFrame title={say(title)} closeLabel={say('common.close')}>
      <Message kind="information">
        <p>{say('common.pagesOnly')}</p>
      </Message>
    </DialogFrame>
  );
}
