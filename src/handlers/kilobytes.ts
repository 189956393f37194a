/** A number of bytes for people: “312 KB”, never less than it is. */
export const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1000).toLocaleString('en')} KB`;
