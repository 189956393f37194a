import type { SyncSettings } from '../../contract/api';
import { getOwnSettings } from './store/settings';
import { defaultSettings } from './default-settings';

/** The settings that hold for a page: its own, or else its space's. */
export async function settingsFor(page: { id: string; spaceId: string }): Promise<SyncSettings> {
  const [own, ofSpace] = await Promise.all([
    getOwnSettings({ pageId: page.id }),
    getOwnSettings({ spaceId: page.spaceId }),
  ]);
  return own ?? ofSpace ?? defaultSettings;
}
