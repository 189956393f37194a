import { kvs } from '@forge/kvs';
import type { SyncSettings } from '../api';
import { writeIfUnchanged } from './conditional-write';
import type { SettingsRecord } from './settings-record';

/** Whose settings: a space's, or a design's. */
export type SettingsOwner = { spaceId: string } | { pageId: string };

const entityName = 'settings';
const entity = () => kvs.entity<SettingsRecord>(entityName);
const keyOf = (owner: SettingsOwner): string => ('pageId' in owner ? `page:${owner.pageId}` : `space:${owner.spaceId}`);

/** What a space or a design has set for itself. */
export async function getOwnSettings(owner: SettingsOwner): Promise<SyncSettings | undefined> {
  const stored = await entity().get(keyOf(owner));
  return stored && settingsOf(stored);
}

/** Replaces the settings of a space or a design as a whole. */
export async function setOwnSettings(owner: SettingsOwner, settings: SyncSettings): Promise<void> {
  const of = keyOf(owner);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const stored = await entity().get(of);
    const next = { ...recordOf(of, settings), version: (stored?.version ?? 0) + 1 };
    if (await writeIfUnchanged(entityName, of, next, stored)) return;
  }
  throw new Error(`The settings of ${of} kept changing`);
}

export const removeOwnSettings = (owner: SettingsOwner): Promise<void> => entity().delete(keyOf(owner));

/** Whether anybody wants reminders at all: in a space, or in one design. */
export async function someWantReminders(): Promise<boolean> {
  const { results } = await entity()
    .query()
    .index('by-reminders', { partition: ['on'] })
    .limit(1)
    .getMany();
  return results.length > 0;
}

function recordOf(of: string, settings: SyncSettings): Omit<SettingsRecord, 'version'> {
  const { trackingIssueType, ticketType, reminders, ...rest } = settings;
  return {
    of,
    ...rest,
    ...(trackingIssueType !== null && { trackingIssueType }),
    ...(ticketType !== null && { ticketType }),
    reminders: reminders ? 'on' : 'off',
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
