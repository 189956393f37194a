import { setOwnSettings, type SettingsOwner } from '../../../features/sync/store/settings';
import type { Handler } from '../../runtime/answering';
import { typesToChoose } from '../../../features/sync/issue-type-choices';
import { editablePage } from '../../../features/designs/page';
import { readBeforeWrite } from '../../../platform/read-before-write';
import { effectiveSettings } from '../../../features/sync/effective-settings';
import { administeredSpace } from '../../../features/designs/space';
import { staleSave } from '../../../features/sync/stale-save';

/** Settings are replaced as a whole; nothing on any page or in Jira changes until the next sync. */
export const saveSettings: Handler<'saveSettings'> = async ({ of, settings, version }, { accountId: by }) => {
  await requireChangeable(of);
  const types = await readBeforeWrite(typesToChoose);
  const saved = await setOwnSettings(of, settings ?? undefined, { version, by, at: new Date().toISOString() });
  if (typeof saved !== 'string') throw await staleSave('settings', saved.stale);
  return effectiveSettings(of, types);
};

async function requireChangeable(of: SettingsOwner): Promise<void> {
  if ('pageId' in of) await editablePage(of.pageId, 'changeSettings');
  else await administeredSpace(of.spaceId, 'changeSettings');
}
