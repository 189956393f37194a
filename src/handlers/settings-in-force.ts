import type { SettingsInForce } from '../api';
import { readOwnSettings, type SettingsOwner } from '../store/settings';
import { defaultSettings } from '../sync/default-settings';
import { typesToChoose } from './issue-type-choices';
import { pageForCaller } from './page';
import { settingsFor } from './settings-for';
import { spaceForCaller } from './space';

/** The settings of a space, or those that hold for a design, as the person may see them. */
export async function settingsInForce(of: SettingsOwner): Promise<SettingsInForce> {
  return 'pageId' in of ? settingsOfDesign(of.pageId) : settingsOfSpace(of.spaceId);
}

async function settingsOfSpace(spaceId: string): Promise<SettingsInForce> {
  const { name, canAdminister } = await spaceForCaller(spaceId);
  const [own, issueTypes] = await Promise.all([readOwnSettings({ spaceId }), typesToChoose()]);
  return {
    settings: own.settings ?? defaultSettings,
    version: own.version,
    own: own.settings !== undefined,
    canChange: canAdminister,
    name,
    issueTypes,
  };
}

async function settingsOfDesign(pageId: string): Promise<SettingsInForce> {
  const page = await pageForCaller(pageId);
  const [own, settings, issueTypes] = await Promise.all([
    readOwnSettings({ pageId }),
    settingsFor(page),
    typesToChoose(),
  ]);
  return {
    settings,
    version: own.version,
    own: own.settings !== undefined,
    canChange: page.canEdit,
    name: page.title,
    issueTypes,
  };
}
