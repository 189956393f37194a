import type { AdfDocument } from '../../contract/adf-node';
import { documentIn } from './page-document';
import type { Page } from '../../platform/confluence/pages';
import type { Design } from '../reading/design';
import { macroConfigIn, readDesign } from '../reading/read';
import type { ClaimedConfig } from '../reading/macro';
import { decisionsOf, type DesignRecord } from './store/design-record';
import { message, type MessageDescriptor } from '../../i18n/message';

/** A page and the design read from it. */
export type ReadPage = Design & { unreadable: MessageDescriptor[]; document: AdfDocument | undefined };

/** The config of the app's macro on a page; undefined without one, and where the page cannot be read. */
export function configOn(page: Page): ClaimedConfig | undefined {
  const document = documentIn(page);
  return 'problem' in document ? undefined : macroConfigIn(document);
}

/** A page as a design; a page that is away, or cannot be read, says so instead of hiding the design. */
export function designOf(page: Page, record?: Pick<DesignRecord, 'sections'>): ReadPage {
  const design = readPage(page, record ?? {});
  const away = page.status === 'current' ? [] : [message('page.away.note', { status: page.status })];
  return { ...design, unreadable: [...away, ...design.unreadable] };
}

function readPage(page: Page, record: Pick<DesignRecord, 'sections'>): ReadPage {
  const document = documentIn(page);
  if ('problem' in document) {
    const { problem, isPassing } = document;
    return {
      ...readDesign({ type: 'doc', version: 1, content: [] }),
      document: undefined,
      unreadable: [isPassing ? message('page.liveUnread.note') : message('page.unreadable.note', { problem })],
    };
  }
  const design = readDesign(document, { sections: decisionsOf(record) });
  const tables = design.skipped.filter(({ isTable }) => isTable);
  return { ...design, document, unreadable: tables.map(({ what, reason }) => message('items.note', { what, reason })) };
}
