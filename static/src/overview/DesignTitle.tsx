import type { OverviewRow } from '../../../src/contract/api';
import { IssueLink } from '../shared/IssueLink';
import { PersonName } from '../shared/PersonName';
import { SiteLink } from '../shared/SiteLink';
import { say } from '../words/say';
import styles from './DesignTitle.module.css';

/** A design’s name, its epic and its owner. */
export function DesignTitle({ design: { title, url, epic, owner } }: { design: OverviewRow }) {
  return (
    <>
      <span className={styles.title}>
        <SiteLink url={url}>
          <bdi>{title}</bdi>
        </SiteLink>
      </span>
      <span className={styles.about}>
        {epic === 'hidden' && <span>{say('overview.hiddenEpic')}</span>}
        {epic === 'deleted' && <span>{say('overview.deletedEpic')}</span>}
        {epic !== null && typeof epic !== 'string' && <IssueLink issue={epic} />}
        {owner !== null && <PersonName person={owner} />}
      </span>
    </>
  );
}
