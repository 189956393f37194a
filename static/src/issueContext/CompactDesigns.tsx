import Button from '@atlaskit/button/default/button';
import { useEffect, useRef, useState } from 'react';
import type { DesignSummary } from '../../../src/contract/api';
import { byAttention } from '../shared/approval/attention';
import { AwaitedPeople } from '../shared/approval/AwaitedPeople';
import { StatusLozenge } from '../shared/approval/StatusLozenge';
import { SiteLink } from '../shared/SiteLink';
import { useForgeContext } from '../shared/Viewer';
import { say } from '../words/say';
import styles from './IssueDesigns.module.css';

/** As many as fit beside an issue without pushing everything else away. */
const fewDesigns = 5;

/** A line or two a design, what needs attention first. */
export function CompactDesigns({ designs }: { designs: DesignSummary[] }) {
  const { accountId } = useForgeContext();
  const [all, setAll] = useState(false);
  const firstOfRest = useRef<HTMLLIElement>(null);
  const ordered = byAttention(designs, accountId);

  useEffect(() => {
    // The button that showed the rest is gone.
    if (all) firstOfRest.current?.focus();
  }, [all]);

  return (
    <>
      <ul className={styles.designs}>
        {(all ? ordered : ordered.slice(0, fewDesigns)).map(({ pageId, title, url, approval }, place) => (
          <li
            key={pageId}
            className={styles.design}
            {...(all && place === fewDesigns && { ref: firstOfRest, tabIndex: -1 })}
          >
            <SiteLink url={url}>
              <bdi>{title}</bdi>
            </SiteLink>
            <StatusLozenge approval={approval} />
            <AwaitedPeople approval={approval} />
          </li>
        ))}
      </ul>
      {!all && ordered.length > fewDesigns && (
        <div>
          <Button
            spacing="compact"
            onClick={() => {
              setAll(true);
            }}
          >
            {say('issueContext.showAll', { count: ordered.length })}
          </Button>
        </div>
      )}
    </>
  );
}
