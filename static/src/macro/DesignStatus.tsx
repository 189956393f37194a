import Button from '@atlaskit/button/default/button';
import { router } from '@forge/bridge';
import { useState } from 'react';
import type { ApiError, ApiOutput, DesignSummary } from '../../../src/contract/api';
import { ApprovalDetails } from '../shared/approval/ApprovalDetails';
import { StatusLozenge } from '../shared/approval/StatusLozenge';
import { EpicSummary } from '../shared/EpicSummary';
import { ErrorMessage } from '../shared/ErrorMessage';
import { FactList } from '../shared/FactList';
import { useCanWrite } from '../shared/license';
import { LiveNotice } from '../shared/LiveNotice';
import { progressFacts } from '../shared/progressFacts';
import { Findings } from '../shared/readiness/Findings';
import { DoubtfulSections } from '../shared/sections/DoubtfulSections';
import { SyncInPlace } from '../shared/sync/SyncInPlace';
import { useSyncDialog } from '../shared/sync/useSyncDialog';
import { sayTemplate } from '../shared/templates/sayTemplate';
import { TimelineSection } from '../shared/timeline/TimelineSection';
import { UnreadableNotes } from '../shared/UnreadableNotes';
import { useDates } from '../shared/useDates';
import { say } from '../words/say';
import styles from './DesignStatus.module.css';
import { DiagramsDisclosure } from './diagrams/DiagramsDisclosure';
import { MoveOntoPage } from './MoveOntoPage';
import { NamedIssue } from './NamedIssue';
import { SectionLink } from './SectionLink';
import { SyncSettingsLink } from './SyncSettingsLink';

type Props = {
  design: DesignSummary;
  jiraConnected: boolean;
  named: ApiOutput<'getDesign'>['named'];
  outdated: ApiError | undefined;
  onChanged: (design: DesignSummary) => void;
  refresh: () => Promise<void>;
  /** Whether the document is in the macro, and not on the page. */
  holdsDocument: boolean;
};

/** A design's template, status, epic, open questions and milestones, and the button that syncs them with Jira. */
export function DesignStatus({ design, jiraConnected, named, outdated, onChanged, refresh, holdsDocument }: Props) {
  const dates = useDates();
  const canWrite = useCanWrite();
  const [shownVersion] = useState(design.lastChange.version);
  const sync = useSyncDialog(design.pageId, () => void refresh());
  const isLinked = design.epic !== null && design.epic !== 'deleted';
  const canSync = design.canEdit && !design.isLive && jiraConnected && isLinked;

  return (
    <div className={styles.status}>
      <div className={styles.top}>
        <div className={styles.where}>
          <h2 className={styles.template}>{design.template?.name ?? say('macro.untitled')}</h2>
          {design.template !== null && <p className={styles.version}>{sayTemplate(design.template)}</p>}
          <StatusLozenge approval={design.approval} />
        </div>
        {canSync && (
          <div className={styles.sync}>
            <Button onClick={sync.open}>{say('sync.title')}</Button>
            <SyncSettingsLink pageId={design.pageId} />
          </div>
        )}
      </div>
      {outdated !== undefined && <ErrorMessage error={outdated} />}
      {named !== null && <NamedIssue named={named} refresh={refresh} />}
      <ApprovalDetails design={design} onChanged={onChanged} refresh={refresh} />
      <FactList
        facts={[
          { name: say('design.epic'), value: <EpicSummary epic={design.epic} jiraConnected={jiraConnected} /> },
          ...progressFacts(design, dates),
        ]}
      />
      <TimelineSection designs={[design]} />
      <DiagramsDisclosure pageId={design.pageId} count={design.diagrams} />
      <Findings readiness={design.readiness} linkTo={(place) => <SectionLink pageUrl={design.url} {...place} />} />
      <DoubtfulSections design={design} onChanged={onChanged} />
      <UnreadableNotes notes={design.unreadable} />
      <LiveNotice design={design} />
      {design.lastChange.version > shownVersion && (
        <div>
          <Button onClick={() => void router.reload()}>{say('sync.run.reload')}</Button>
        </div>
      )}
      {canWrite && holdsDocument && design.canEdit && !design.isLive && <MoveOntoPage pageId={design.pageId} />}
      <SyncInPlace sync={sync} pageId={design.pageId} />
    </div>
  );
}
