import type { SyncSettings } from '../../contract/api';
import type { Page } from '../../platform/confluence/pages';
import type { Design } from '../reading/design';
import { macroConfigIn, readDesign } from '../reading/read';
import { Failure } from '../../errors/failure';
import type { LinkedIssueId } from '../designs/store/design-link';
import { decisionsOf, type DesignRecord, isIssueDeleted, linkedIssueOf } from '../designs/store/design-record';
import { readLedger, type TicketLedger } from './store/ticket-ledger';
import { message } from '../../i18n/message';
import { documentOf, editablePage } from '../designs/page';
import { registrationOf } from '../designs/registration';
import { settingsFor } from './settings-for';

export interface DesignToSync {
  page: Page;
  design: Design;
  record: DesignRecord;
  /** Whether the record is stored like that. */
  isRegistered: boolean;
  ledger: TicketLedger;
  /** The issue it is linked to. */
  epicId: LinkedIssueId;
  settings: SyncSettings;
}

/** A design that the person may sync, with the issue its tickets go under. Only reads. */
export async function designToSync(pageId: string): Promise<DesignToSync> {
  const page = await editablePage(pageId, 'sync');
  const document = documentOf(page);
  const { record, isStored } = await registrationOf(pageId, macroConfigIn(document));
  const epicId = linkedIssueOf(record);
  if (epicId === undefined) {
    const { title } = page;
    throw new Failure(
      'not-linked',
      isIssueDeleted(record) ? message('link.deleted.message', { title }) : message('link.none.message', { title }),
      message('link.none.advice'),
    );
  }
  const [settings, ledger] = await Promise.all([settingsFor(page), readLedger(pageId)]);
  const design = readDesign(document, { tickets: ledger.tickets(), sections: decisionsOf(record) });
  return { page, design, record, isRegistered: isStored, ledger, epicId, settings };
}
