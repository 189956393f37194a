import { message, type MessageDescriptor } from '../../i18n/message';

/** A number of bytes for people: “312 KB”, never less than it is. */
export const kilobytes = (bytes: number): MessageDescriptor =>
  message('text.kilobytes', { size: Math.ceil(bytes / 1000) });
