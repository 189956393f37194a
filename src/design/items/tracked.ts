import { comparePaths } from '../../adf/compare-paths';
import type { Day } from '../../adf/day';
import { say } from '../../words/say';
import type { Block } from '../blocks';
import type { Skipped, TrackedItem } from '../design';
import { type DoubtfulSection, type SectionDecisions, sectionKey } from '../doubtful';
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
  /** What people decided about sections that nothing announces. */
  decisions: SectionDecisions;
}

/** The tracked items of a document in its order, and what looked like one and was left out, each with its reason. */
export function readTracked(
  blocks: readonly Block[],
  { title, near, isTracked, decisions }: TrackedInput,
): Reading & { doubtful: DoubtfulSection[] } {
  const { parts, rest } = trackedSections(blocks, title, decisions);
  const plan = parts.find((part) => part.kind === 'milestone' && isPlan(part));
  const readings = parts.map((part): Reading => {
    const { kind, heading, done, mixed } = part;
    const scope: Scope = { kind, heading: heading.text, near, done, mixed, isTracked };
    if (kind === 'question') return readQuestions(part, scope);
    return part.plan === 'rollout' && plan ? readRollout(part, plan, scope) : readMilestones(part, scope);
  });
  const announced = parts.find((part, index) => part.kind === 'milestone' && (readings[index]?.items.length ?? 0) > 0);
  const others = readUnannounced(rest, { title, near, isTracked, decisions, plan: announced?.heading.text });
  const { items, skipped } = joined([...readings, others]);
  return {
    items: items.toSorted((one, other) => comparePaths(pathOf(one), pathOf(other))),
    skipped: skipped.map((one) => asDecided(one, decisions)),
    doubtful: [...new Map(doubtfulSections(parts, skipped, decisions).map((one) => [one.key, one])).values()],
  };
}

/** What people decided not to track is left out for that reason. */
const asDecided = ({ heading, ...skipped }: Skipped, decisions: SectionDecisions): Skipped =>
  skipped.looksLike !== undefined &&
  heading !== undefined &&
  decisions.get(sectionKey(skipped.looksLike, heading)) === 'refused'
    ? { what: skipped.what, reason: say('items.refused') }
    : skipped;

const doubtfulSections = (
  parts: readonly Part[],
  skipped: readonly Skipped[],
  decisions: SectionDecisions,
): DoubtfulSection[] => [
  ...parts.flatMap(({ kind, heading: { text }, isDecided }): DoubtfulSection[] =>
    isDecided ? [{ key: sectionKey(kind, text), kind, heading: text, decision: 'tracked' }] : [],
  ),
  ...skipped.flatMap(({ looksLike: kind, heading }): DoubtfulSection[] => {
    if (kind === undefined || heading === undefined) return [];
    const key = sectionKey(kind, heading);
    return [{ key, kind, heading, decision: decisions.get(key) }];
  }),
];

const pathOf = ({ place }: TrackedItem) => (place.form === 'row' ? place.row : place.path);

/** With a plan of its own, the steps of a roll-out are not the design's milestones. */
function readRollout({ blocks, heading, plan: kind }: Part, plan: Part, scope: Scope): Reading {
  const { items } = readEntries(phasesIn(blocks, kind, scope.near).entries, scope, wordsOfMilestone);
  const [tracked, others] = [items.filter(scope.isTracked), items.filter((item) => !scope.isTracked(item))];
  if (others.every(({ isPrompt }) => isPrompt)) return { ...nothing, items: tracked };
  const what = say('items.phasesUnder', { heading: heading.text });
  return { items: tracked, skipped: [{ what, reason: say('items.planElsewhere', { heading: plan.heading.text }) }] };
}
