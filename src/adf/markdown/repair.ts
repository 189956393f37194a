import type { MessageDescriptor } from '../../i18n/message';

/** Something the source had that a document may not hold as it stood. No text is lost by it, save what it names. */
export interface Repair {
  /** Where in the source, counted from 1. */
  line?: number;
  /** What was found, such as "A table inside a list". */
  what: MessageDescriptor;
  /** What was done about it, such as "moved out of it, after the item". */
  done: MessageDescriptor;
}
