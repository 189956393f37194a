import type { AdfDocument } from '../adf/node';
import { documentIn } from '../atlassian/confluence/page-document';
import type { Page } from '../atlassian/confluence/pages';
import type { Design } from '../design/design';
import { readDesign } from '../design/read';
import { say } from '../words/say';

/** A page and the design read from it. */
export type ReadPage = Design & { unreadable: string[]; document: AdfDocument | undefined };

/** A page as a design; a page that is away, or cannot be read, says so instead of hiding the design. */
export function designOf(page: Page): ReadPage {
  const design = readPage(page);
  const away = page.status === 'current' ? [] : [say('page.away.note', { status: page.status })];
  return { ...design, unreadable: [...away, ...design.unreadable] };
}

function readPage(page: Page): ReadPage {
  const document = documentIn(page);
  if ('problem' in document) {
    const { problem, isPassing } = document;
    return {
      ...readDesign({ type: 'doc', version: 1, content: [] }),
      document: undefined,
      unreadable: [isPassing ? say('page.liveUnread.note') : say('page.unreadable.note', { problem })],
    };
  }
  const design = readDesign(document);
  const tables = design.skipped.filter(({ isTable }) => isTable);
  return { ...design, document, unreadable: tables.map(({ what, reason }) => say('items.note', { what, reason })) };
}
