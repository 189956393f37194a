/** What Forge's storage takes. Where each figure comes from stands in the README of the local site, under "Storage". */
import { StorageError } from './errors';

/** Of a key, in characters. */
export const longestKey = 500;
const keyPattern = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;
export const largestValueBytes = 240 * 1024;
/** How many objects and arrays may lie around the innermost value. */
export const deepestValue = 31;
export const longestTtlDays = 365;

export const mostEntities = 20;
export const mostAttributes = 50;
export const mostIndexes = 7;
/** Of the attributes that an index has as its partition, together. */
export const largestPartitionBytes = 1700;
/** Of the attribute that an index is ordered by. */
export const largestRangeBytes = 900;

/** An `integer` is a signed one of 32 bits. */
export const leastInteger = -(2 ** 31);
export const largestInteger = 2 ** 31 - 1;
/** A `float` is 0, or at least this far from it, and at most so far. */
export const leastFloat = 1e-130;
export const largestFloat = 9.99e125;

export const resultsPerPage = 10;
export const mostResultsPerPage = 100;
/** Of the filters of a query, and of the conditions of an operation in a transaction. */
export const mostConditions = 100;

/** Keys of a batch. */
export const mostInBatch = 25;
/** Operations of a transaction. */
export const mostInTransaction = 25;
export const largestTransactionBytes = 4 * 1024 * 1024;

export function checkKey(key: string): void {
  if (key === '') throw new StorageError('KEY_TOO_SHORT', 'The key must have at least one character.');
  if (key.length > longestKey)
    throw new StorageError('KEY_TOO_LONG', `The key is longer than ${longestKey} characters.`);
  if (!keyPattern.test(key)) throw new StorageError('INVALID_KEY', `The key does not match ${keyPattern.source}.`);
}

export function checkValue(value: unknown): void {
  if (value === undefined || value === null) throw new StorageError('INVALID_VALUE', 'The value must not be null.');
  if (sizeOf(value) > largestValueBytes) throw new StorageError('MAX_SIZE', 'The value is larger than 240 KiB.');
  if (depthOf(value) > deepestValue) {
    throw new StorageError('MAX_DEPTH', `The value is nested deeper than ${deepestValue} levels.`);
  }
}

/** In bytes of JSON. */
export function sizeOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
