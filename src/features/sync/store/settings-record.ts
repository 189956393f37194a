import type { SyncSettings } from '../../../contract/api';
import type { Save } from '../../../platform/storage/saves';

/** The settings of a space or a design as stored. No value is null; what is not there is left out. */
export interface SettingsRecord {
  [attribute: string]: unknown;
  /** `space:` or `page:`, and the id. */
  of: string;
  place: SyncSettings['place'];
  trackingIssueType?: string;
  ticketType?: string;
  labels: string[];
  kinds: SyncSettings['kinds'];
  direction: SyncSettings['direction'];
  automatic: SyncSettings['automatic'];
  /** Text, because it is what the index finds them by. */
  reminders: 'on' | 'off';
  /** They were reset: what is here holds no more, and is kept for its version. */
  unset?: boolean;
  /** The newest saves. */
  saves?: Save[];
  /** Goes up by one with each change; a change made on an older one is refused. */
  version: number;
}
