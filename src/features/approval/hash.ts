import { createHash } from 'node:crypto';
import { stableJson } from '../../adf/normal-form';

/** SHA-256 of a value's JSON, in hexadecimal. */
export const hashOf = (value: unknown): string => createHash('sha256').update(stableJson(value)).digest('hex');
