import { useId } from 'react';
import { say } from '../../words/say';
import { useDates } from '../useDates';
import { useForgeContext } from '../Viewer';
import type { Picture } from './layoutTimeline';
import { MarkShape } from './MarkShape';
import { sayTick } from './sayTimeline';
import { axisHeight } from './sizes';
import { Stripes } from './Stripes';
import { anchorAt } from './ticks';
import styles from './TimelineDrawing.module.css';

/** The picture beside the milestones’ words, which say all that it shows. */
export function TimelineDrawing({ picture, width }: { picture: Picture; width: number }) {
  const dates = useDates();
  const { locale } = useForgeContext();
  const stripes = useId();
  const { height, ticks, unit, today, marks, connectors } = picture;
  return (
    <svg aria-hidden className={styles.drawing} width={width} height={axisHeight + height}>
      <defs>
        <Stripes id={stripes} />
      </defs>
      {ticks.map(({ day, x, isNamed }) => (
        <g key={day}>
          <line className={styles.tickLine} x1={x} x2={x} y1={axisHeight} y2={axisHeight + height} />
          {isNamed && (
            <text className={styles.tickWords} x={x} y={axisHeight - 8} textAnchor={anchorAt(x, width)}>
              {sayTick(day, unit, locale, dates)}
            </text>
          )}
        </g>
      ))}
      {today !== null && (
        <g>
          <line className={styles.today} x1={today} x2={today} y1={axisHeight - 4} y2={axisHeight + height} />
          <text className={styles.todayWords} x={today} y={axisHeight - 8} textAnchor={anchorAt(today, width)}>
            {say('timeline.today')}
          </text>
        </g>
      )}
      <g transform={`translate(0 ${axisHeight})`}>
        {connectors.map(({ points, tip: [x, y] }, index) => (
          <g key={index}>
            <polyline className={styles.connector} points={points.join(' ')} />
            <path className={styles.arrow} d={`M${x} ${y}l-6 -4v8z`} />
          </g>
        ))}
        {marks.map((mark, index) => (
          <MarkShape key={index} mark={mark} stripes={stripes} />
        ))}
      </g>
    </svg>
  );
}
