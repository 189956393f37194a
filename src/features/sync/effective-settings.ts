import type { SettingsInForce } from '../../contract/api';
import { readOwnSettings, type SettingsOwner } from './store/settings';
import { defaultSettings } from './default-settings';
import { typesToChoose } from './issue-type-choices';
import { pageForCaller } from '../designs/page';
import { settingsFor } from './settings-for';
import { spaceForCaller } from '../designs/space';

type IssueTypes = () => Promise<SettingsInForce['issueTypes']>;

/** The settings of a space, or those that hold for a design, as the person may see them. */
export async function effectiveSettings(
  of: SettingsOwner,
  types: IssueTypes = typesToChoose,
): Promise<SettingsInForce> {
  return 'pageId' in of ? settingsOfDesign(of.pageId, types) : settingsOfSpace(of.spaceId, types);
}

async function settingsOfSpace(spaceId: string, types: IssueTypes): Promise<SettingsInForce> {
  const { name, canAdminister } = await spaceForCaller(spaceId);
  const [own, issueTypes] = await Promise.all([readOwnSettings({ spaceId }), types()]);
  return {
    settings: own.settings ?? defaultSettings,
    version: own.version,
    own: own.settings !== undefined,
    canChange: canAdminister,
    name,
    issueTypes,
  };
}

async function settingsOfDesign(pageId: string, types: IssueTypes): Promise<SettingsInForce> {
  const page = await pageForCaller(pageId);
  const [own, settings, issueTypes] = await Promise.all([readOwnSettings({ pageId }), settingsFor(page), types()]);
  return {
    settings,
    version: own.version,
    own: own.settings !== undefined,
    canChange: page.canEdit,
    name: page.title,
    issueTypes,
  };
}
