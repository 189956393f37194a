import type { SyncReport } from '../../../../src/api';
import type { SyncState } from './useSync';

/** Says what a sync is doing or did, in one sentence. */
export function saySyncProgress(state: SyncState): string {
  if (state.phase === 'idle') return '';
  if (state.phase === 'running') {
    if (state.report === null) return 'Reading the page and its tickets…';
    const { ticketed, total } = state.report.progress;
    return `Syncing: ${ticketed} of ${total} rows have a ticket…`;
  }
  if (state.report === null) return '';
  return state.phase === 'failed' ? `Before that: ${sayDone(state.report)}` : sayDone(state.report);
}

function sayDone(report: SyncReport): string {
  const parts = [
    report.trackingIssue?.created === true && 'tracking issue created',
    report.created.length > 0 && count(report.created.length, 'ticket created', 'tickets created'),
    report.relinked.length > 0 && count(report.relinked.length, 'row linked', 'rows linked'),
    report.completed.length > 0 && count(report.completed.length, 'row marked done', 'rows marked done'),
    report.failed.length > 0 && count(report.failed.length, 'row failed', 'rows failed'),
    report.skipped.length > 0 && `${report.skipped.length} skipped`,
    report.unchanged > 0 && `${report.unchanged} unchanged`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return 'Nothing to sync: the page has no open questions or milestones yet.';
  const [first = '', ...others] = parts;
  return `${[first.charAt(0).toUpperCase() + first.slice(1), ...others].join(', ')}.`;
}

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
