import type { AdfDocument, AdfNode } from '../../contract/adf-node';
import { parseDocument } from '../../adf/parse';
import { Failure } from '../../errors/failure';
import { type DisplayText, message, type MessageDescriptor } from '../../i18n/message';
import type { Page } from '../../platform/confluence/pages';

/** `isPassing`: Confluence gave the body of a live doc empty, which it may give whole the next time. */
interface Unreadable {
  problem: DisplayText;
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
export const unreadable = (title: string, { problem, isPassing }: Unreadable, advice?: MessageDescriptor): Failure =>
  isPassing
    ? liveUnread(title)
    : new Failure(
        'page-unreadable',
        message('page.unreadable.message', { title, problem }),
        advice ?? message('page.unreadable.advice'),
      );

export const liveUnread = (title: string): Failure =>
  new Failure('page-unreadable', message('page.liveUnread.message', { title }), message('page.liveUnread.advice'));
