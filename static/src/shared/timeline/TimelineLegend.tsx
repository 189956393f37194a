import { useId } from 'react';
import { say } from '../../words/say';
import type { Mark } from './Mark';
import type { MilestoneState } from './milestoneState';
import { MarkShape } from './MarkShape';
import { sayState } from './sayTimeline';
import { Stripes } from './Stripes';
import styles from './TimelineLegend.module.css';

const states: MilestoneState[] = ['done', 'late', 'planned'];

/** What the marks in the picture mean; each milestone’s own words say the same. */
export function TimelineLegend({ marks, hasConnectors }: { marks: Mark[]; hasConnectors: boolean }) {
  const stripes = useId();
  const shown = states.filter((state) => marks.some((mark) => mark.state === state));
  return (
    <div aria-hidden className={styles.legend}>
      {shown.map((state) => (
        <span key={state}>
          <svg width="22" height="16">
            <Stripes id={stripes} />
            <MarkShape mark={{ form: 'range', state, x: 1, width: 20, y: 8 }} stripes={stripes} />
          </svg>
          {sayState(state)}
        </span>
      ))}
      {hasConnectors && (
        <span>
          <svg width="22" height="16">
            <path className={styles.connector} d="M1 8h15" />
            <path className={styles.arrow} d="M21 8l-6 -4v8z" />
          </svg>
          {say('timeline.dependency')}
        </span>
      )}
    </div>
  );
}
