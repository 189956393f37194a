import type { ReactNode } from 'react';
import type { SyncedItem, SyncReport } from '../../../../src/api';
import { IssueLink } from '../IssueLink';
import { ReportGroup } from '../ReportGroup';
import styles from './SyncReportView.module.css';

const item = (synced: SyncedItem) => (
  <>
    <IssueLink issue={synced} /> {synced.text}
  </>
);

const withReason = (what: ReactNode, reason: string) => (
  <>
    {what} <span className={styles.reason}>{reason}</span>
  </>
);

/** Everything a sync did and left alone, row by row. */
export function SyncReportView({ report }: { report: SyncReport }) {
  return (
    <div className={styles.report}>
      <ReportGroup open title="Failed" entries={report.failed.map((row) => withReason(row.text, row.reason))} />
      <ReportGroup title="Created" entries={report.created.map(item)} />
      <ReportGroup title="Linked to an existing ticket" entries={report.relinked.map(item)} />
      <ReportGroup title="Marked done" entries={report.completed.map(item)} />
      <ReportGroup title="Skipped" entries={report.skipped.map((row) => withReason(row.what, row.reason))} />
      <ReportGroup
        open
        title="Left out of a ticket"
        entries={report.dropped.map((left) => withReason(`${left.field} of ${left.key}, “${left.text}”`, left.reason))}
      />
    </div>
  );
}
