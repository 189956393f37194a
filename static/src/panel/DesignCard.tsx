import Button from '@atlaskit/button/default/button';
import type { DesignSummary } from '../../../src/contract/api';
import { ApprovalDetails } from '../shared/approval/ApprovalDetails';
import { FactList } from '../shared/FactList';
import { useCanWrite } from '../shared/license';
import { LiveNotice } from '../shared/LiveNotice';
import { PersonName } from '../shared/PersonName';
import { progressFacts } from '../shared/progressFacts';
import { Findings } from '../shared/readiness/Findings';
import { DoubtfulSections } from '../shared/sections/DoubtfulSections';
import { sectionUrl } from '../shared/readiness/sectionUrl';
import { SiteLink } from '../shared/SiteLink';
import { SyncInPlace } from '../shared/sync/SyncInPlace';
import { useSyncDialog } from '../shared/sync/useSyncDialog';
import { TimelineDisclosure } from '../shared/timeline/TimelineDisclosure';
import { UnreadableNotes } from '../shared/UnreadableNotes';
import { useDates } from '../shared/useDates';
import styles from './DesignCard.module.css';
import { LastChange } from '../shared/LastChange';
import { say } from '../words/say';
import { UnlinkButton } from './UnlinkButton';

type Props = {
  design: DesignSummary;
  canEditEpic: boolean;
  onChanged: (design: DesignSummary) => void;
  onUnlinked: (design: DesignSummary) => void;
  refresh: () => Promise<void>;
};

/** What there is to say of one design of the epic, and what can be done with it from here. */
export function DesignCard({ design, canEditEpic, onChanged, onUnlinked, refresh }: Props) {
  const dates = useDates();
  const canWrite = useCanWrite();
  const sync = useSyncDialog(design.pageId, () => void refresh());

  return (
    <div className={styles.card}>
      <ApprovalDetails design={design} onChanged={onChanged} refresh={refresh} />
      <FactList
        facts={[
          {
            name: say('design.owner'),
            value: design.owner === null ? say('design.nobody') : <PersonName person={design.owner} />,
          },
          { name: say('design.lastChange'), value: <LastChange change={design.lastChange} /> },
          ...progressFacts(design, dates),
        ]}
      />
      <TimelineDisclosure design={design} />
      <Findings
        readiness={design.readiness}
        linkTo={({ section, anchor }) => (
          <SiteLink url={sectionUrl(design.url, anchor)}>{say('design.goToSection', { section })}</SiteLink>
        )}
      />
      <DoubtfulSections design={design} onChanged={onChanged} />
      <UnreadableNotes notes={design.unreadable} />
      <LiveNotice design={design} />
      {(design.canEdit || canEditEpic) && (
        <div className={styles.actions}>
          {design.canEdit && !design.isLive && <Button onClick={sync.open}>{say('panel.sync')}</Button>}
          {canWrite && <UnlinkButton design={design} onUnlinked={onUnlinked} />}
        </div>
      )}
      <SyncInPlace sync={sync} pageId={design.pageId} />
    </div>
  );
}
