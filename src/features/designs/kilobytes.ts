import { say } from '../../i18n/say';

/** A number of bytes for people: “312 KB”, never less than it is. */
export const kilobytes = (bytes: number): string => say('text.kilobytes', { size: Math.ceil(bytes / 1000) });
