import { scaleUtc } from 'd3-scale';
import type { TimelineMilestone } from '../../../../src/contract/api';
import { type Connector, connectorsBetween } from './connectors';
import type { Mark } from './Mark';
import { milestoneState } from './milestoneState';
import { groupHeight, markHeight, type Sizes } from './sizes';
import { endOf, type Span, startOf } from './span';
import { type PlacedTick, placeTicks, type Ticks, ticksOf } from './ticks';

export type Picture = {
  height: number;
  ticks: PlacedTick[];
  unit: Ticks['unit'];
  /** Null where today lies outside. */
  today: number | null;
  marks: Mark[];
  connectors: Connector[];
};

export type ShownGroup = { isNamed: boolean; milestones: (TimelineMilestone | null)[] };

type Frame = { span: Span; today: string; width: number; sizes: Sizes; hasConnectors: boolean };

const widthOfTick = 90;

/** Where everything stands in the picture, in pixels. A milestone that is null is not shown, and takes no row. */
export function layoutTimeline(
  groups: readonly ShownGroup[],
  { span, today, width, sizes, hasConnectors }: Frame,
): Picture {
  const scale = scaleUtc([span.from, span.to], [0, width]);
  const xOf = (date: Date) => Math.round(scale(date) * 10) / 10;
  const ticks = ticksOf(span, Math.floor(width / widthOfTick));
  const noon = (xOf(startOf(today)) + xOf(endOf(today))) / 2;
  const todayX = noon >= 0 && noon <= width ? noon : null;

  let top = 0;
  const marks: Mark[] = [];
  const connectors: Connector[] = [];
  for (const { isNamed, milestones } of groups) {
    if (isNamed) top += groupHeight;
    const ofGroup = new Map<number, Mark>();
    for (const [index, milestone] of milestones.entries()) {
      if (milestone === null) continue;
      const place = placeOf(milestone, xOf);
      if (place) ofGroup.set(index, { ...place, state: milestoneState(milestone, today), y: top + sizes.mark });
      top += sizes.row;
    }
    marks.push(...ofGroup.values());
    if (hasConnectors) connectors.push(...connectorsBetween(milestones, ofGroup, sizes));
  }
  return {
    height: top,
    ticks: placeTicks(ticks, { xOf: (day) => xOf(startOf(day)), today: todayX, width }),
    unit: ticks.unit,
    today: todayX,
    marks,
    connectors,
  };
}

function placeOf(
  { from, to }: TimelineMilestone,
  xOf: (date: Date) => number,
): Pick<Mark, 'form' | 'x' | 'width'> | undefined {
  if (from === null) return undefined;
  const [left, right] = [xOf(startOf(from)), xOf(endOf(to ?? from))];
  if (from !== to) {
    if (to === null) return { form: 'start', x: (left + right) / 2, width: markHeight };
    return { form: 'range', x: left, width: Math.max(right - left, markHeight) };
  }
  return { form: 'day', x: (left + right) / 2, width: markHeight };
}
