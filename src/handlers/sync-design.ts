import { asUser } from '@forge/api';
import { getPeople } from '../atlassian/confluence/people';
import type { SyncReport } from '../api';
import { readDesign } from '../design/read';
import { Failure } from '../failure';
import { withSyncLock } from '../store/sync-lock';
import { syncSlice } from '../sync/slice';
import type { Handler } from './answering';
import type { Caller } from './caller';
import { documentOf, editablePage } from './page';
import { registerDesign } from './registration';

/** One slice of a sync. Every slice reads where things stand, so any tab or person can go on where another stopped. */
export const syncDesign: Handler<'syncDesign'> = async ({ pageId }, caller) => {
  const outcome = await withSyncLock(pageId, caller.accountId, () => slice(pageId, caller));
  if ('result' in outcome) return outcome.result;
  throw await syncRunning(outcome.holder, caller);
};

async function slice(pageId: string, { siteUrl }: Caller): Promise<SyncReport> {
  const page = await editablePage(pageId, 'sync it');
  const design = readDesign(documentOf(page));
  const record = await registerDesign(pageId, design.config);
  if (record.epicId === undefined) {
    throw new Failure(
      'not-linked',
      `“${page.title}” is not linked to an epic, so its tickets have no place.`,
      'Edit the macro and choose an epic, or link the design in the epic’s Technical designs panel.',
    );
  }
  return syncSlice({ siteUrl, page, design, record, epicId: record.epicId });
}

async function syncRunning(holder: string, { accountId }: Caller): Promise<Failure> {
  const people = await getPeople(asUser(), [holder]);
  const name = holder === accountId ? 'You' : (people.get(holder)?.displayName ?? 'Somebody else');
  const verb =
    holder === accountId ? 'are syncing this design already, in another tab' : 'is syncing this design at this moment';
  return new Failure('sync-running', `${name} ${verb}.`, 'Wait until it is done, then sync again.');
}
