import type { SyncSettings } from '../api';
import type { Page } from '../atlassian/confluence/pages';
import type { Design } from '../design/design';
import { readDesign } from '../design/read';
import { Failure } from '../failure';
import type { DesignRecord } from '../store/design-record';
import { say } from '../words/say';
import { documentOf, editablePage } from './page';
import type { registerDesign } from './registration';
import { settingsFor } from './settings-for';

export interface DesignToSync {
  page: Page;
  design: Design;
  record: DesignRecord;
  /** The issue it is linked to. */
  epicId: string;
  settings: SyncSettings;
}

/** A design that the person may sync, with the issue its tickets go under. `recordOf` registers it, or only reads. */
export async function designToSync(pageId: string, recordOf: typeof registerDesign): Promise<DesignToSync> {
  const page = await editablePage(pageId, 'sync');
  const design = readDesign(documentOf(page));
  const record = await recordOf(pageId, design.config);
  if (record.epicId === undefined) {
    throw new Failure('not-linked', say('link.none.message', { title: page.title }), say('link.none.advice'));
  }
  return { page, design, record, epicId: record.epicId, settings: await settingsFor(page) };
}
