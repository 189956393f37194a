import { lazy, Suspense, useState, type ComponentProps } from 'react';
import type { DesignSummary } from '../../../src/contract/api';
import { afterPaint } from '../shared/afterPaint';
import { byAttention } from '../shared/approval/attention';
import { NothingFound } from '../shared/NothingFound';
import { useForgeContext } from '../shared/Viewer';
import { say } from '../words/say';
import { DesignRow } from './DesignRow';
import { FilterSkeleton } from './FilterSkeleton';
import { type DesignFilter, inOrder, missing, noFilter } from './designFilter';
import styles from './EpicDesigns.module.css';

const DesignFilterFields = lazy(() =>
  afterPaint(() => import('./DesignFilterFields')).then(({ DesignFilterFields }) => ({ default: DesignFilterFields })),
);

/** With more than this, each design starts as a line. */
const fewDesigns = 3;
/** With more than this, there is something to find them by. */
export const manyDesigns = 8;

type Props = Omit<ComponentProps<typeof DesignRow>, 'design' | 'startsOpen'> & { designs: DesignSummary[] };

/** The designs of an epic, what needs attention first. */
export function DesignList({ designs, ...row }: Props) {
  const { accountId } = useForgeContext();
  const [filter, setFilter] = useState<DesignFilter>(noFilter);
  // A design stays in its place while somebody works with it, whatever becomes of it.
  const [order] = useState(() => byAttention(designs, accountId).map(({ pageId }) => pageId));
  // Nor does it go from under their hands because it is not what they looked for any more.
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const shown = inOrder(designs, order).filter(({ pageId }) => !hidden.has(pageId));
  const filterBy = (changed: DesignFilter) => {
    setFilter(changed);
    setHidden(missing(designs, changed, accountId));
  };
  return (
    <>
      {designs.length > manyDesigns && (
        <Suspense fallback={<FilterSkeleton />}>
          <DesignFilterFields designs={designs} filter={filter} onChange={filterBy} />
        </Suspense>
      )}
      {designs.length > manyDesigns && (
        <p role="status" className={styles.count}>
          {say('panel.shown', { shown: shown.length, count: designs.length })}
        </p>
      )}
      {shown.length === 0 && (
        <NothingFound
          title={say('design.noMatch')}
          onClear={() => {
            filterBy(noFilter);
          }}
        />
      )}
      <ul className={styles.designs}>
        {shown.map((design) => (
          <li key={design.pageId}>
            <DesignRow {...row} design={design} startsOpen={designs.length <= fewDesigns} />
          </li>
        ))}
      </ul>
    </>
  );
}
