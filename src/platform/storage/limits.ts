/** What storage takes as one value, in bytes of JSON. */
export const largestStoredBytes = 240 * 1024;

export const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
