/** The rows of one kind that the app stores: plain values, secrets, or one entity. */
import { z } from 'zod';
import { StorageError } from './errors';
import { checkKey, checkValue, longestTtlDays } from './limits';

export interface Row {
  value: unknown;
  createdAt: number;
  updatedAt: number;
  /** ISO 8601. */
  expireTime?: string;
}
export type Rows = Record<string, Row>;

const unitMs = { SECONDS: 1000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 };
/** An expired row stays, readable and in the way of others, until Forge collects it: within 48 hours. */
const collectedAfterMs = 48 * unitMs.HOURS;

export const ttl = z.strictObject({
  value: z.number(),
  unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']),
});
export const setOptions = z.strictObject({ ttl: ttl.optional() });
export const policyOptions = setOptions
  .extend({
    keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
    returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
    returnMetadataFields: z.array(z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME'])).optional(),
  })
  .refine((options) => options.returnValue === undefined || options.keyPolicy === 'OVERRIDE', {
    error: 'returnValue goes with keyPolicy OVERRIDE alone',
  });
export type PolicyOptions = z.infer<typeof policyOptions>;

export type StoredRow = Row & { key: string };

export function readRow(rows: Rows, key: string): StoredRow | undefined {
  const row = keptRow(rows, key);
  return row && structuredClone(row);
}

function keptRow(rows: Rows, key: string): StoredRow | undefined {
  const row = Object.hasOwn(rows, key) ? rows[key] : undefined;
  if (row === undefined) return undefined;
  if (row.expireTime !== undefined && Date.parse(row.expireTime) + collectedAfterMs < Date.now()) {
    Reflect.deleteProperty(rows, key);
    return undefined;
  }
  return { key, ...row };
}

export function requireRow(rows: Rows, key: string): StoredRow {
  checkKey(key);
  const row = readRow(rows, key);
  if (row === undefined) throw new StorageError('KEY_NOT_FOUND', 'Provided key does not exist', 404);
  return row;
}

/** Writes a row and gives back what the options ask for. */
export function writeRow(rows: Rows, key: string, value: unknown, options: PolicyOptions = {}): StoredRow | undefined {
  checkKey(key);
  checkValue(value);
  const previous = readRow(rows, key);
  if (options.keyPolicy === 'FAIL_IF_EXISTS' && previous !== undefined) {
    throw new StorageError('KEY_CONFLICT', 'Provided key already exists and cannot be overwritten', 409);
  }
  const now = Date.now();
  const latest: Row = {
    value: structuredClone(value),
    createdAt: previous?.createdAt ?? now,
    updatedAt: now,
    ...(options.ttl && { expireTime: expiry(options.ttl, now) }),
  };
  // Defined, not assigned: a key such as __proto__ is one like any other.
  Object.defineProperty(rows, key, { value: latest, enumerable: true, configurable: true, writable: true });
  if (options.returnValue === undefined) return undefined;
  return options.returnValue === 'PREVIOUS' ? previous : { key, ...structuredClone(latest) };
}

export function deleteRow(rows: Rows, key: string): void {
  requireRow(rows, key);
  Reflect.deleteProperty(rows, key);
}

/** The rows as they are kept, for looking at: copies of all would make a query as slow as there are rows. */
export function allRows(rows: Rows): StoredRow[] {
  return Object.keys(rows).flatMap((key) => keptRow(rows, key) ?? []);
}

function expiry({ value, unit }: z.infer<typeof ttl>, now: number): string {
  if (!Number.isInteger(value) || value < 1) {
    throw new StorageError('INVALID_TTL', `TTL value must be a positive integer, received: ${value}`);
  }
  const ms = value * unitMs[unit];
  if (ms > longestTtlDays * unitMs.DAYS) throw new StorageError('INVALID_TTL', 'A value expires within one year.');
  return new Date(now + ms).toISOString();
}
