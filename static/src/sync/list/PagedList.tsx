import Button from '@atlaskit/button/default/button';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { say } from '../../words/say';
import styles from './PagedList.module.css';

/** As many as a browser draws without a pause. */
const pageSize = 100;

type Props<Entry> = { entries: readonly Entry[]; render: (entry: Entry) => ReactNode };

/** A list that grows by a page when asked. */
export function PagedList<Entry>({ entries, render }: Props<Entry>) {
  const [shown, setShown] = useState(pageSize);
  const firstOfPage = useRef<HTMLLIElement>(null);
  const left = entries.length - shown;

  useEffect(() => {
    // The button that was pressed stands behind the entries that came by it, or is gone.
    if (shown > pageSize) firstOfPage.current?.focus();
  }, [shown]);

  return (
    <>
      <ul className={styles.list}>
        {entries.slice(0, shown).map((entry, place) => (
          // Entries never move, and two may be of the same words.
          <li key={place} {...(place === shown - pageSize && place > 0 && { ref: firstOfPage, tabIndex: -1 })}>
            {render(entry)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <div>
          <Button
            appearance="subtle"
            onClick={() => {
              setShown(shown + pageSize);
            }}
          >
            {say('sync.showMore', { count: Math.min(left, pageSize), left })}
          </Button>
        </div>
      )}
    </>
  );
}
