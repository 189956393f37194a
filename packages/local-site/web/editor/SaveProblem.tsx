import { Message } from '../frame/Message';
import { type Page, type Space, pagePath } from '../rest/confluence';
import { RequestError } from '../rest/request';

/** Why a page was not saved, and what to do next. */
export type Problem = { title: string; text: string; href?: string };

/** What to tell someone whose page was refused; what they wrote is still in the editor. */
export const problemOf = (error: Error, page: Page, space: Space): Problem =>
  error instanceof RequestError && error.status === 409
    ? {
        title: 'Someone changed this page while you were editing',
        text: `Nothing of yours is lost: it is still below. Copy what you need into the page as it is now. (${error.message})`,
        href: pagePath(space.key, page.id),
      }
    : {
        title: 'The page was not saved',
        text: `${error.message} What you wrote is still here: change it or try again.`,
      };

export const SaveProblem = ({ problem: { title, text, href } }: { problem: Problem }) => (
  <Message title={title}>
    <p>{text}</p>
    {href && (
      <a href={href} target="_blank" rel="noreferrer">
        Open the page as it is now
      </a>
    )}
  </Message>
);
