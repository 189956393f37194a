import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { useId, useState, type ReactNode } from 'react';
import { say } from '../../words/say';
import styles from './Disclosure.module.css';
import { PagedList } from './PagedList';

/** A list of more than this starts closed. */
const longList = 25;

type Props<Entry> = {
  title: string;
  entries: readonly Entry[];
  render: (entry: Entry) => ReactNode;
  /** Whether it starts open, however long it is. */
  open?: boolean;
  note?: string;
  /** Stands before the title, such as a checkbox for all entries. */
  before?: ReactNode;
  /** Stands above the entries. */
  children?: ReactNode;
};

/** A titled list that opens and closes; absent where it has no entries. */
export function Disclosure<Entry>({ title, entries, render, open, note, before, children }: Props<Entry>) {
  const [isOpen, setIsOpen] = useState(open ?? entries.length <= longList);
  const id = useId();
  if (entries.length === 0) return null;
  const Chevron = isOpen ? ChevronDownIcon : ChevronRightIcon;
  return (
    <section aria-labelledby={`${id}-title`} className={styles.group}>
      <div className={styles.header}>
        {before}
        <h2 className={styles.title}>
          <button
            id={`${id}-title`}
            type="button"
            aria-expanded={isOpen}
            aria-controls={`${id}-entries`}
            className={styles.toggle}
            onClick={() => {
              setIsOpen(!isOpen);
            }}
          >
            {say('common.titleWithCount', { title, count: entries.length })}
            <Chevron label="" size="small" />
          </button>
        </h2>
      </div>
      <div id={`${id}-entries`} hidden={!isOpen} className={styles.entries}>
        {isOpen && (
          <>
            {note !== undefined && <p className={styles.note}>{note}</p>}
            {children}
            <PagedList entries={entries} render={render} />
          </>
        )}
      </div>
    </section>
  );
}
