import { useCallback, useMemo, useState } from 'react';
import { LicenseNotice } from '../shared/license';
import { useForgeContext } from '../shared/Viewer';
import { say } from '../words/say';
import type { Asked } from './Asked';
import { AskedDesigns } from './AskedDesigns';
import type { Address } from './openAddress';
import styles from './Overview.module.css';
import { readOverviewPlace } from './readOverviewPlace';

/** All designs of a space or a project. */
export function Overview({ address }: { address: Address }) {
  const context = useForgeContext();
  const of = useMemo(() => readOverviewPlace(context), [context]);
  const [asked, setAsked] = useState(address.asked);
  const ask = useCallback(
    (next: Asked) => {
      setAsked(next);
      address.keep(next);
    },
    [address],
  );
  return (
    <main className={styles.overview}>
      <h1 className={styles.title}>{say('manifest.overview.title')}</h1>
      <LicenseNotice />
      <AskedDesigns of={of} asked={asked} onAsk={ask} />
    </main>
  );
}
