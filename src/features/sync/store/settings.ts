import { isDeepStrictEqual } from 'node:util';
import { kvs } from '@forge/kvs';
import type { SyncSettings } from '../../../contract/api';
import { defaultSettings } from '../default-settings';
import { writeIfUnchanged } from '../../../platform/storage/conditional-write';
import {
  type SaveResult,
  savesSince,
  type NewSave,
  settingsChanged,
  versionOf,
  withSave,
} from '../../../platform/storage/saves';
import type { SettingsRecord } from './settings-record';
import { tooManyConflicts } from '../../../platform/storage/storage-error';

/** Whose settings: a space's, or a design's. */
export type SettingsOwner = { spaceId: string } | { pageId: string };

const entityName = 'settings';
const entity = () => kvs.entity<SettingsRecord>(entityName);
const keyOf = (owner: SettingsOwner): string => ('pageId' in owner ? `page:${owner.pageId}` : `space:${owner.spaceId}`);

/** What a space or a design has set for itself, and the version of that for a save to name. */
export async function readOwnSettings(
  owner: SettingsOwner,
): Promise<{ settings: SyncSettings | undefined; version: number }> {
  const stored = await entity().get(keyOf(owner));
  return { settings: settingsIn(stored), version: versionOf(stored?.saves) };
}

export const getOwnSettings = async (owner: SettingsOwner): Promise<SyncSettings | undefined> =>
  settingsIn(await entity().get(keyOf(owner)));

/** Replaces the settings of a space or a design as a whole; undefined resets them. */
export async function setOwnSettings(
  owner: SettingsOwner,
  settings: SyncSettings | undefined,
  saving: NewSave,
): Promise<SaveResult> {
  const of = keyOf(owner);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const stored = await entity().get(of);
    const before = settingsIn(stored);
    if (isDeepStrictEqual(before, settings)) return 'unchanged';
    if (versionOf(stored?.saves) !== saving.version) return { stale: savesSince(stored?.saves, saving.version) };
    const next: SettingsRecord = {
      ...recordOf(of, settings ?? { ...defaultSettings, reminders: false }, (stored?.version ?? 0) + 1),
      ...(!settings && { unset: true }),
      saves: withSave(stored?.saves, saving, settingsChanged(before, settings)),
    };
    if (await writeIfUnchanged(entityName, of, next, stored)) return 'saved';
  }
  throw tooManyConflicts(`the settings of ${of}`);
}

const settingsIn = (stored: SettingsRecord | undefined): SyncSettings | undefined =>
  stored && stored.unset !== true ? settingsOf(stored) : undefined;

/** Whether anybody wants reminders at all: in a space, or in one design. */
export async function someWantReminders(): Promise<boolean> {
  const { results } = await entity()
    .query()
    .index('by-reminders', { partition: ['on'] })
    .limit(1)
    .getMany();
  return results.length > 0;
}

function recordOf(of: string, settings: SyncSettings, version: number): SettingsRecord {
  const { trackingIssueType, ticketType, reminders, ...rest } = settings;
  return {
    of,
    ...rest,
    ...(trackingIssueType !== null && { trackingIssueType }),
    ...(ticketType !== null && { ticketType }),
    reminders: reminders ? 'on' : 'off',
    version,
  };
}

const settingsOf = (stored: SettingsRecord): SyncSettings => ({
  place: stored.place,
  trackingIssueType: stored.trackingIssueType ?? null,
  ticketType: stored.ticketType ?? null,
  labels: stored.labels,
  kinds: stored.kinds,
  direction: stored.direction,
  automatic: stored.automatic,
  reminders: stored.reminders === 'on',
});
