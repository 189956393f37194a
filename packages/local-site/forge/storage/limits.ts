import { StorageError } from './errors';

const keyPattern = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;
const longestKey = 500;
const largestValueBytes = 240 * 1024;
const deepestValue = 31;

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

export function sizeOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/** How many objects and arrays lie around the innermost value. */
function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
