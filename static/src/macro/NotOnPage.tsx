import { Message } from '../shared/Message';
import type { Host } from '../shared/readHost';
import { say } from '../words/say';

/** Blog posts and templates show the document and have no status. */
export function NotOnPage({ host }: { host: Exclude<Host, 'page'> }) {
  return (
    <Message kind="information">
      <p>{say(host === 'blogpost' ? 'macro.inBlogPost' : 'macro.inTemplate')}</p>
    </Message>
  );
}
