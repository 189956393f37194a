import { kvs } from '@forge/kvs';
import type { LateObservations, NotedObservations, RunObservations } from '../observations';
import { firstRunKey } from '../../../platform/storage/common-storage';
import { readKeys } from '../../../platform/storage/read-keys';
import { scheduleHours, scheduleRunKey } from './schedules';
import { isStorageError } from '../../../platform/storage/storage-error';

/** The last run of the health check. Of addresses it has ids and the issue's key: others hold what people wrote. */
export interface HealthRun {
  observed: RunObservations;
  pageId: string | null;
  issue: { id: string; key: string } | null;
}

const runKey = 'health-check';

export const getHealthRun = (): Promise<HealthRun | undefined> => kvs.get<HealthRun>(runKey);

export const setHealthRun = (run: HealthRun): Promise<void> => kvs.set(runKey, run);

/** The pages and issues that runs made, the latest first: each person has one of their own. */
export interface HealthItems {
  pageIds: string[];
  issueIds: string[];
}

const itemsKey = 'health-items';
/** More admins than take part in a first deployment. */
const mostKept = 10;

export const getHealthItems = async (): Promise<HealthItems> =>
  (await kvs.get<HealthItems>(itemsKey)) ?? { pageIds: [], issueIds: [] };

/** Noted as soon as it is made: a run that is cut short leaves it to the next. */
export async function noteHealthItem(kind: keyof HealthItems, id: string): Promise<void> {
  const items = await getHealthItems();
  await kvs.set(itemsKey, { ...items, [kind]: [id, ...items[kind]].slice(0, mostKept) });
}

const lateKey = 'health-late';

/** A key of its own: who looks again does not overwrite a run that was started meanwhile. */
export const setLate = (since: string, late: LateObservations): Promise<void> => kvs.set(lateKey, { since, late });

const notLooked: LateObservations = { search: null, isApart: false };

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

/** What functions have noted, and what was seen late, for the run that was started then. */
export async function readNoted(since: string): Promise<NotedObservations & LateObservations> {
  const schedules = Object.entries(scheduleHours);
  const arrivals = (['job', 'page', 'issue'] as const).map(arrivalKey);
  const keys = [...arrivals, ...schedules.map(([key]) => scheduleRunKey(key)), firstRunKey, lateKey];
  const found = await readKeys<unknown>(keys);
  const arrived = (of: Arrival): string | null => {
    const stored = found.get(arrivalKey(of)) as StoredArrival | undefined;
    return stored?.since === since ? stored.at : null;
  };
  const at = (key: string): string | null => (found.get(key) as string | undefined) ?? null;
  const seen = found.get(lateKey) as { since: string; late: LateObservations } | undefined;
  return {
    ...(seen?.since === since ? seen.late : notLooked),
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
  'overview-entry',
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
