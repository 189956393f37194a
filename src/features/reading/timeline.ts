import type { Day } from '../../adf/day';
import { longestTimeline } from '../../contract/limits';
import { dependenciesOf } from './dependencies';
import { type Design, type Due, trackedItems } from './design';

/** A milestone as a timeline shows it. */
export interface PlannedMilestone {
  text: string;
  /** The first and the last day. Only the first: it begins then, and says no end. Neither: it has no day. */
  from: Day | null;
  to: Day | null;
  /** What the design says instead of a day, such as “Week 4”. */
  when: string | null;
  done: boolean;
  ticketKey: string | null;
  /** The milestones it waits for, by their indexes. */
  dependsOn: number[];
}

/** The first milestones of a design, in the order of the page, as many as a timeline shows. */
export function timelineOf(design: Pick<Design, 'milestones'>): PlannedMilestone[] {
  const shown = trackedItems({ openQuestions: [], milestones: design.milestones }).slice(0, longestTimeline);
  const dependencies = dependenciesOf(shown);
  return shown.map(({ text, due, start, done, ticket }, index) => ({
    text: shortened(text),
    ...daysOf(due, start ?? null),
    when: due && 'notADay' in due ? due.notADay : null,
    done,
    ticketKey: ticket?.key ?? null,
    dependsOn: dependencies[index] ?? [],
  }));
}

function daysOf(due: Due | undefined, start: Day | null): { from: Day | null; to: Day | null } {
  if (!due || 'notADay' in due) return { from: start, to: null };
  const { from, to } = 'day' in due ? { from: due.day, to: due.day } : due;
  return { from: start !== null && start <= to ? start : from, to };
}

const longestText = 300;

const shortened = (text: string): string => {
  const letters = Array.from(text);
  return letters.length > longestText ? `${letters.slice(0, longestText - 1).join('')}…` : text;
};
