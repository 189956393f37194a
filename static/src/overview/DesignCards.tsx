import type { OverviewRow } from '../../../src/contract/api';
import { FactList } from '../shared/FactList';
import { LastChange } from '../shared/LastChange';
import { say } from '../words/say';
import styles from './DesignCards.module.css';
import { DesignTitle } from './DesignTitle';
import { MilestoneText } from './MilestoneText';
import { QuestionsText } from './QuestionsText';
import { ReadinessText } from './ReadinessText';
import { StatusCell } from './StatusCell';
import { useInSightFirst } from './useInSightFirst';

const cards = { least: 200, perRow: 2 };

/** The designs where there is no room for a table: one below the other. */
export function DesignCards({ designs }: { designs: OverviewRow[] }) {
  const shown = useInSightFirst(designs, cards);
  return (
    <ul className={styles.cards}>
      {shown.map((design) => (
        <li key={design.pageId} className={styles.card}>
          <h2 className={styles.title}>
            <DesignTitle design={design} />
          </h2>
          <StatusCell design={design} />
          <FactList
            facts={[
              { name: say('overview.column.questions'), value: <QuestionsText questions={design.openQuestions} /> },
              { name: say('overview.column.milestone'), value: <MilestoneText milestones={design.milestones} /> },
              { name: say('overview.column.readiness'), value: <ReadinessText readiness={design.readiness} /> },
              { name: say('overview.column.change'), value: <LastChange change={design.lastChange} /> },
            ]}
          />
        </li>
      ))}
    </ul>
  );
}
