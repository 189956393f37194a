import type { SyncedItem, SyncReport } from '../../../../src/api';
import { IssueLink } from '../IssueLink';
import { ReportGroup } from './ReportGroup';
import styles from './SyncReportView.module.css';

const item = (synced: SyncedItem) => (
  <>
    <IssueLink issue={synced} /> {synced.text}
  </>
);

const reason = (what: string, why: string) => (
  <>
    {what}: <span className={styles.reason}>{why}</span>
  </>
);

/** Everything a sync did and left alone, row by row. */
export function SyncReportView({ report }: { report: SyncReport }) {
  return (
    <div className={styles.report}>
      <ReportGroup open title="Failed" entries={report.failed.map((row) => reason(row.text, row.reason))} />
      <ReportGroup title="Created" entries={report.created.map(item)} />
      <ReportGroup title="Linked to an existing ticket" entries={report.relinked.map(item)} />
      <ReportGroup title="Marked done" entries={report.completed.map(item)} />
      <ReportGroup title="Skipped" entries={report.skipped.map((row) => reason(row.what, row.reason))} />
      <ReportGroup
        open
        title="Left out of a ticket"
        entries={report.dropped.map((left) => reason(`${left.key} ${left.text}, ${left.field}`, left.reason))}
      />
    </div>
  );
}
