import type { OverviewRow, OverviewSort } from '../../../src/contract/api';
import { say } from '../words/say';
import { type Column, columns } from './columns';
import { DesignTitle } from './DesignTitle';
import styles from './DesignTable.module.css';
import { saySort } from './saySort';
import { SortButton } from './SortButton';
import { StatusCell } from './StatusCell';
import { useInSightFirst } from './useInSightFirst';
import { LastChange } from '../shared/LastChange';
import { MilestoneText } from './MilestoneText';
import { QuestionsText } from './QuestionsText';
import { ReadinessText } from './ReadinessText';

type Props = { designs: OverviewRow[]; sort: OverviewSort; onSort: (sort: OverviewSort) => void };

const rows = { least: 56, perRow: 1 };

export function DesignTable({ designs, sort, onSort }: Props) {
  const shown = useInSightFirst(designs, rows);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{say('overview.tableSorted', { sort: saySort(sort) })}</caption>
      <thead>
        <tr>
          {columns().map((column) => (
            <HeaderCell key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((design) => (
          <tr key={design.pageId}>
            <th scope="row">
              <DesignTitle design={design} />
            </th>
            <td>
              <StatusCell design={design} />
            </td>
            <td>
              <QuestionsText questions={design.openQuestions} />
            </td>
            <td>
              <MilestoneText milestones={design.milestones} />
            </td>
            <td>
              <ReadinessText readiness={design.readiness} />
            </td>
            <td>
              <LastChange change={design.lastChange} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type HeaderProps = { column: Column; sort: OverviewSort; onSort: (sort: OverviewSort) => void };

function HeaderCell({ column: { label, sort: own, direction }, sort, onSort }: HeaderProps) {
  if (own === undefined) return <th scope="col">{label}</th>;
  return (
    <th scope="col" aria-sort={own === sort ? direction : undefined}>
      <SortButton
        label={label}
        direction={own === sort ? direction : undefined}
        onSort={() => {
          onSort(own);
        }}
      />
    </th>
  );
}
