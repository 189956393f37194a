import { createHash } from 'node:crypto';

/** JSON in which the order of keys says nothing. */
export function stableJson(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
}

/** SHA-256 of a value's JSON, in hexadecimal. */
export const hashOf = (value: unknown): string => createHash('sha256').update(stableJson(value)).digest('hex');
