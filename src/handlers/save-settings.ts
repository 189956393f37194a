import { setOwnSettings, type SettingsOwner } from '../store/settings';
import type { Handler } from './answering';
import { typesToChoose } from './issue-type-choices';
import { editablePage } from './page';
import { readAhead } from './read-ahead';
import { settingsInForce } from './settings-in-force';
import { administeredSpace } from './space';
import { staleSave } from './stale-save';

/** Settings are replaced as a whole; nothing on any page or in Jira changes until the next sync. */
export const saveSettings: Handler<'saveSettings'> = async ({ of, settings, version }, { accountId: by }) => {
  await requireChangeable(of);
  const types = await readAhead(typesToChoose);
  const saved = await setOwnSettings(of, settings ?? undefined, { version, by, at: new Date().toISOString() });
  if (typeof saved !== 'string') throw await staleSave('settings', saved.stale);
  return settingsInForce(of, types);
};

async function requireChangeable(of: SettingsOwner): Promise<void> {
  if ('pageId' in of) await editablePage(of.pageId, 'changeSettings');
  else await administeredSpace(of.spaceId, 'changeSettings');
}
