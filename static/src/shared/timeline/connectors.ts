import type { TimelineMilestone } from '../../../../src/contract/api';
import type { Mark } from './Mark';
import type { Sizes } from './sizes';

type Point = [x: number, y: number];

/** A line from the end of a milestone to the beginning of one that waits for it. */
export type Connector = { points: Point[]; tip: Point };

const elbow = 7;
const arrow = 5;

const leftOf = ({ form, x, width }: Mark) => (form === 'range' ? x : x - width / 2);
const rightOf = (mark: Mark) => leftOf(mark) + mark.width;

export const connectorsBetween = (
  milestones: readonly (TimelineMilestone | null)[],
  marks: ReadonlyMap<number, Mark>,
  sizes: Sizes,
): Connector[] =>
  milestones.flatMap((milestone, index) => {
    const waiting = marks.get(index);
    if (!milestone || !waiting) return [];
    return milestone.dependsOn
      .map((other) => marks.get(other))
      .filter((awaited) => awaited !== undefined)
      .map((awaited) => connectorBetween(awaited, waiting, sizes));
  });

/** Round the marks: out to the right, down or up, and in from the left. */
function connectorBetween(awaited: Mark, waiting: Mark, { row }: Sizes): Connector {
  const [from, to] = [rightOf(awaited), leftOf(waiting)];
  const out = from + elbow;
  const end = to - arrow;
  const start: Point[] = [
    [from, awaited.y],
    [out, awaited.y],
  ];
  const finish: Point = [end, waiting.y];
  if (end >= out) return { points: [...start, [out, waiting.y], finish], tip: [to, waiting.y] };
  const back = end - elbow;
  const between = waiting.y + (awaited.y < waiting.y ? -row / 2 : row / 2);
  const round: Point[] = [
    [out, between],
    [back, between],
    [back, waiting.y],
  ];
  return { points: [...start, ...round, finish], tip: [to, waiting.y] };
}
