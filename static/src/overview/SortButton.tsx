import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import styles from './SortButton.module.css';

type Props = {
  label: string;
  /** How the table is sorted by it now, where it is. */
  direction: 'ascending' | 'descending' | undefined;
  onSort: () => void;
};

/** The head of a column that the table can be sorted by. Each has one order that makes sense. */
export function SortButton({ label, direction, onSort }: Props) {
  return (
    <button type="button" className={styles.button} onClick={onSort}>
      {label}
      <span className={styles.arrow}>
        {direction === 'ascending' && <ArrowUpIcon label="" size="small" />}
        {direction === 'descending' && <ArrowDownIcon label="" size="small" />}
      </span>
    </button>
  );
}
