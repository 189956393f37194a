import { kvs } from '@forge/kvs';
import type { Observations } from '../health/observations';
import { isStorageError } from './storage-error';

/** The last run of the health check. */
export interface HealthRun {
  observed: Observations;
  /** Pages that the checks use, the latest first: each person has one of their own. */
  pageIds: string[];
  /** The address of the page of this run. */
  pageUrl: string | null;
}

const key = 'health-check';

export const getHealthRun = (): Promise<HealthRun | undefined> => kvs.get<HealthRun>(key);

export const setHealthRun = (run: HealthRun): Promise<void> => kvs.set(key, run);

/** Of the manifest. */
export const entityNames = [
  'design',
  'link-request',
  'issue-pages',
  'approval-event',
  'approval-policy',
  'design-row',
  'team-template',
  'space-templates',
  'settings',
  'ticket-ledger',
  'sync-lock',
  'data-retention',
  'former-users',
] as const;

/** No key of an entity is called so. */
const nowhere = 'health-check';

/** The entities of the manifest that Forge does not know on this installation. */
export async function missingEntities(): Promise<string[]> {
  const missing: string[] = [];
  for (const entityName of entityNames) {
    try {
      await kvs.entity(entityName).get(nowhere);
    } catch (error) {
      if (!isStorageError(error) || error.code !== 'SCHEMA_NOT_FOUND') throw error;
      missing.push(entityName);
    }
  }
  return missing;
}

const probe = 'health-check-probe';

/** Whether storage gives what was just stored in it. */
export async function storageReads(value: string): Promise<boolean> {
  await kvs.set(probe, value);
  return (await kvs.get<string>(probe)) === value;
}
