import Button from '@atlaskit/button/default/button';
import { lazy, Suspense } from 'react';
import type { RequestedScope } from '../../../src/contract/api';
import { focusSurface } from '../shared/dialog/focusPart';
import { afterPaint } from '../shared/afterPaint';
import { ErrorMessage } from '../shared/ErrorMessage';
import { NothingFound } from '../shared/NothingFound';
import { say } from '../words/say';
import { type Asked, isFiltered } from './Asked';
import styles from './AskedDesigns.module.css';
import { CommonTimeline } from './CommonTimeline';
import { DesignList } from './DesignList';
import { FilterFields } from './FilterFields';
import { NoDesigns } from './NoDesigns';
import { OverviewSkeleton, RowSkeletons } from './OverviewSkeleton';
import { useDesigns } from './useDesigns';
import { useIsNarrow } from './useIsNarrow';

const StatusCounts = lazy(() =>
  afterPaint(() => import('./StatusCounts')).then(({ StatusCounts }) => ({ default: StatusCounts })),
);
const ExportButton = lazy(() =>
  afterPaint(() => import('./ExportButton')).then(({ ExportButton }) => ({ default: ExportButton })),
);

type Props = { of: RequestedScope; asked: Asked; onAsk: (asked: Asked) => void };

export function AskedDesigns({ of, asked, onAsk }: Props) {
  const { designs, error, isAdding, retry, more } = useDesigns(of, asked);
  const isNarrow = useIsNarrow();
  const again =
    error?.code === 'list-changed'
      ? { label: say('overview.loadAgain'), run: retry }
      : { label: say('common.tryAgain'), run: designs?.to === asked ? more : retry };

  if (designs === null) return error === null ? <OverviewSkeleton /> : <ErrorMessage error={error} action={again} />;
  if (designs.rows.length === 0 && designs.nextCursor === null && !isFiltered(designs.to)) return <NoDesigns of={of} />;

  const isAwaited = designs.to !== asked && error === null;
  return (
    <>
      <div className={styles.counts}>
        <Suspense>
          <StatusCounts of={of} asked={asked} onAsk={onAsk} />
        </Suspense>
      </div>
      <FilterFields asked={asked} onAsk={onAsk} showsSort={isNarrow} />
      {error !== null && <ErrorMessage error={error} action={again} />}
      <div className={styles.designs} aria-busy={isAwaited}>
        <div className={styles.above}>
          <p role="status" className={styles.shown}>
            {isAwaited ? say('overview.reading') : sayShown(designs.rows.length, designs.nextCursor !== null)}
          </p>
          <Suspense>
            <ExportButton of={of} asked={asked} />
          </Suspense>
        </div>
        <CommonTimeline designs={designs.rows} />
        {designs.rows.length === 0 && designs.nextCursor === null ? (
          <NothingFound
            title={say('design.noMatch')}
            onClear={() => {
              focusSurface();
              onAsk({ ...asked, filter: {} });
            }}
          />
        ) : (
          <DesignList
            designs={designs.rows}
            sort={designs.to.sort}
            onSort={(sort) => {
              onAsk({ ...asked, sort });
            }}
            isNarrow={isNarrow}
          />
        )}
        {isAdding && <RowSkeletons count={3} />}
        {designs.nextCursor !== null && (
          <div>
            <Button isDisabled={isAdding || isAwaited} onClick={more}>
              {say('overview.more')}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

const sayShown = (count: number, hasMore: boolean): string =>
  hasMore ? say('overview.shownOfMore', { count }) : say('overview.shown', { count });
