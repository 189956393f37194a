import type { SyncSettings } from '../../contract/api';

/** What holds where neither the space nor the design has settings. */
export const defaultSettings: SyncSettings = {
  place: 'linked-issue',
  trackingIssueType: null,
  ticketType: null,
  labels: [],
  kinds: ['question', 'milestone'],
  direction: 'both',
  automatic: ['done'],
  reminders: false,
};
