import { comparePaths } from '../../adf/compare-paths';
import type { Day } from '../../adf/day';
import { say } from '../../words/say';
import type { Block } from '../blocks';
import type { TrackedItem } from '../design';
import { type Part, trackedSections } from '../tracked-sections';
import { readEntries } from './entries';
import { isPlan, readMilestones } from './milestones';
import { wordsOfMilestone } from './naming';
import { phasesIn } from './phases';
import { readQuestions } from './questions';
import { joined, nothing, type Reading, type Scope } from './scope';
import { readUnannounced } from './unannounced';

/** What the reader of a whole document knows of it. */
export interface TrackedInput extends Pick<Scope, 'isTracked'> {
  title: Block | undefined;
  near: Day | undefined;
}

/** The tracked items of a document in its order, and what looked like one and was left out, each with its reason. */
export function readTracked(blocks: readonly Block[], { title, near, isTracked }: TrackedInput): Reading {
  const { parts, rest } = trackedSections(blocks, title);
  const plan = parts.find((part) => part.kind === 'milestone' && isPlan(part));
  const readings = parts.map((part): Reading => {
    const { kind, heading, done, mixed } = part;
    const scope: Scope = { kind, heading: heading.text, near, done, mixed, isTracked };
    if (kind === 'question') return readQuestions(part, scope);
    return part.plan === 'rollout' && plan ? readRollout(part, plan, scope) : readMilestones(part, scope);
  });
  const announced = parts.find((part, index) => part.kind === 'milestone' && (readings[index]?.items.length ?? 0) > 0);
  const others = readUnannounced(rest, { title, near, isTracked, plan: announced?.heading.text });
  const { items, skipped } = joined([...readings, others]);
  return { items: items.toSorted((one, other) => comparePaths(pathOf(one), pathOf(other))), skipped };
}

const pathOf = ({ place }: TrackedItem) => (place.form === 'row' ? place.row : place.path);

/** With a plan of its own, the steps of a roll-out are not the design's milestones. */
function readRollout({ blocks, heading, plan: kind }: Part, plan: Part, scope: Scope): Reading {
  const { items } = readEntries(phasesIn(blocks, kind, scope.near).entries, scope, wordsOfMilestone);
  const [tracked, others] = [items.filter(scope.isTracked), items.filter((item) => !scope.isTracked(item))];
  if (others.every(({ isPrompt }) => isPrompt)) return { ...nothing, items: tracked };
  const what = say('items.phasesUnder', { heading: heading.text });
  return { items: tracked, skipped: [{ what, reason: say('items.planElsewhere', { heading: plan.heading.text }) }] };
}
