import type { AdfDocument, AdfNode } from '../../adf/node';
import { parseDocument } from '../../adf/parse';
import { Failure } from '../../failure';
import { say } from '../../words/say';
import type { Page } from './pages';

/** `isPassing`: Confluence gave the body of a live doc empty, which it may give whole the next time. */
interface Unreadable {
  problem: string;
  isPassing: boolean;
}

/** What a page says. A live doc that seems to say nothing can't be read: its body over REST can be empty. */
export function documentIn({ body, isLive }: Pick<Page, 'body' | 'isLive'>): AdfDocument | Unreadable {
  const document = parseDocument(body);
  const isPassing = isLive && ('problem' in document ? body.trim() === '' : document.content.every(isBlank));
  if (isPassing) return { problem: '', isPassing };
  return 'problem' in document ? { ...document, isPassing } : document;
}

const isBlank = ({ type, content }: AdfNode): boolean => type === 'paragraph' && (content ?? []).length === 0;

/** Of a page that can’t be read, where somebody waits for it. */
export const unreadable = (title: string, { problem, isPassing }: Unreadable, advice?: string): Failure =>
  isPassing
    ? liveUnread(title)
    : new Failure(
        'page-unreadable',
        say('page.unreadable.message', { title, problem }),
        advice ?? say('page.unreadable.advice'),
      );

export const liveUnread = (title: string): Failure =>
  new Failure('page-unreadable', say('page.liveUnread.message', { title }), say('page.liveUnread.advice'));
