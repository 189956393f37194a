import { useMemo } from 'react';
import { useForgeContext } from '../shared/Viewer';
import { say } from '../words/say';
import { AskedDesigns } from './AskedDesigns';
import styles from './Overview.module.css';
import { OverviewSkeleton } from './OverviewSkeleton';
import { readOverviewPlace } from './readOverviewPlace';
import { useAsked } from './useAsked';

/** All designs of a space or a project. */
export function Overview() {
  const context = useForgeContext();
  const of = useMemo(() => readOverviewPlace(context), [context]);
  const [asked, ask] = useAsked();
  return (
    <main className={styles.overview}>
      <h1 className={styles.title}>{say('manifest.overview.title')}</h1>
      {asked === null ? <OverviewSkeleton /> : <AskedDesigns of={of} asked={asked} onAsk={ask} />}
    </main>
  );
}
