import { kvs } from '@forge/kvs';
import type { LateObservations, NotedObservations, RunObservations } from '../observations';
import { firstRunKey } from '../../../platform/storage/common-storage';
import { readKeys } from '../../../platform/storage/read-keys';
import { scheduleHours, scheduleRunKey } from './schedules';
import { isStorageError } from '../../../platform/storage/storage-error';

/** The last run of the health check. */
export interface HealthRun {
  observed: RunObservations;
  late: LateObservations;
  /** Pages that the checks use, the latest first: each person has one of their own. */
  pageIds: string[];
  issueIds: string[];
  /** Of this run. */
  issueId: string | null;
  pageUrl: string | null;
  issueUrl: string | null;
}

const runKey = 'health-check';

export const getHealthRun = (): Promise<HealthRun | undefined> => kvs.get<HealthRun>(runKey);

export const setHealthRun = (run: HealthRun): Promise<void> => kvs.set(runKey, run);

/** What functions look for while they do their work: the page and the issue of the last run. */
export interface HealthWatch {
  pageId: string | null;
  issueId: string | null;
  /** When the run was started, as ISO 8601. */
  since: string;
}

const watchKey = 'health-watch';

export const getHealthWatch = (): Promise<HealthWatch | undefined> => kvs.get<HealthWatch>(watchKey);

export const setHealthWatch = (watch: HealthWatch): Promise<void> => kvs.set(watchKey, watch);

export type Arrival = keyof NotedObservations['arrivedAt'];

/** A key of its own for each, as they come at the same time. */
const arrivalKey = (of: Arrival) => `health-arrival:${of}`;

interface StoredArrival {
  since: string;
  at: string;
}

/** Notes that what a run waits for has come, once. */
export async function noteArrival(of: Arrival, since: string): Promise<void> {
  const stored = await kvs.get<StoredArrival>(arrivalKey(of));
  if (stored?.since !== since) await kvs.set(arrivalKey(of), { since, at: new Date().toISOString() });
}

/** What functions have noted, for the run that was started then. */
export async function readNoted(since: string): Promise<NotedObservations> {
  const schedules = Object.entries(scheduleHours);
  const arrivals = (['job', 'page', 'issue'] as const).map(arrivalKey);
  const found = await readKeys<unknown>([...arrivals, ...schedules.map(([key]) => scheduleRunKey(key)), firstRunKey]);
  const arrived = (of: Arrival): string | null => {
    const stored = found.get(arrivalKey(of)) as StoredArrival | undefined;
    return stored?.since === since ? stored.at : null;
  };
  const at = (key: string): string | null => (found.get(key) as string | undefined) ?? null;
  return {
    arrivedAt: { job: arrived('job'), page: arrived('page'), issue: arrived('issue') },
    schedules: schedules.map(([key, everyHours]) => ({ key, everyHours, lastAt: at(scheduleRunKey(key)) })),
    firstRanAt: at(firstRunKey),
  };
}

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
