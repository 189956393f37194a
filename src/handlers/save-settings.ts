import { removeOwnSettings, setOwnSettings, type SettingsOwner } from '../store/settings';
import type { Handler } from './answering';
import { editablePage } from './page';
import { settingsInForce } from './settings-in-force';
import { administeredSpace } from './space';

/** Settings are replaced as a whole; nothing on any page or in Jira changes until the next sync. */
export const saveSettings: Handler<'saveSettings'> = async ({ of, settings }) => {
  await requireChangeable(of);
  if (settings) await setOwnSettings(of, settings);
  else await removeOwnSettings(of);
  return settingsInForce(of);
};

async function requireChangeable(of: SettingsOwner): Promise<void> {
  if ('pageId' in of) await editablePage(of.pageId, 'changeSettings');
  else await administeredSpace(of.spaceId, 'changeSettings');
}
