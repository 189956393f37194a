import { Failure } from '../../errors/failure';
import { seesStorageOfConfluence } from '../../platform/storage/common-storage';
import { message } from '../../i18n/message';
import type { Caller } from '../../features/people/caller';

/** Throws for a call from Jira that does not see what was stored from Confluence: it would show and write something else. */
export async function requireCommonStorage({ isInJira }: Pick<Caller, 'isInJira'>): Promise<void> {
  if (!isInJira || (await seesStorageOfConfluence())) return;
  throw new Failure('storage-apart', message('storageApart.message'), message('storageApart.advice'));
}
