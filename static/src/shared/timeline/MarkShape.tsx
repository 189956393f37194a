import { markHeight } from './sizes';
import type { Mark } from './Mark';
import styles from './MarkShape.module.css';

const half = markHeight / 2;

/** What tells states apart without colour: done has a tick, late is striped, planned is hollow. */
export function MarkShape({ mark, stripes }: { mark: Mark; stripes: string }) {
  const { form, state, x, width, y } = mark;
  const className = styles[state];
  const tickAt = form === 'range' ? x + width / 2 : x;
  return (
    <g fill={state === 'late' ? `url(#${stripes})` : undefined}>
      {form === 'range' && <rect className={className} x={x} y={y - half} width={width} height={markHeight} rx={3} />}
      {form === 'day' && (
        <path
          className={className}

          d={`M${x} ${y - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`}
        />
      )}
      {form === 'start' && (
        <path
          className={className}

          d={`M${x - half} ${y - half}L${x + half} ${y}L${x - half} ${y + half}z`}
        />
      )}
      {state === 'done' && <path className={styles.tick} d={`M${tickAt - 3} ${y}l2 2.5l4 -4.5`} />}
    </g>
  );
}
