import { comparePaths } from '../../../adf/compare-paths';
import type { Day } from '../../../adf/day';
import { descendants } from '../../../adf/walk';
import { message } from '../../../i18n/message';
import { type Block, headingsOf } from '../blocks';
import type { Skipped, TrackedItem } from '../design';
import { type DoubtfulSection, type SectionDecisions, sectionKey } from '../doubtful';
import { type Announcing, type Part, trackedSections } from '../tracked-sections';
import { fold } from '../vocabulary/fold';
import { announcementOf, plansLater } from '../vocabulary/headings';
import { readEntries } from './entries';
import { isPlan, isSequence, readMilestones } from './milestones';
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
  /** Whether any item can be tracked by its ticket alone. */
  hasTickets: boolean;
}

/** The tracked items of a document in its order, and what looked like one and was left out, each with its reason. */
export function readTracked(blocks: readonly Block[], input: TrackedInput): Reading & { doubtful: DoubtfulSection[] } {
  const announcement = remembered(announcementOf);
  const announced = readAnnounced(blocks, input, announcement);
  const sections = doubtfulSections(blocks, announced, input, announcement);
  const tracked = sections.filter(({ decision }) => decision === 'tracked');
  const { items, skipped } = joined([
    { items: announced.items, skipped: announced.skipped.flatMap((one) => asDecided(one, sections)) },
    ...tracked.map(({ reading }) => reading),
  ]);
  return {
    items: items.toSorted((one, other) => comparePaths(pathOf(one), pathOf(other))),
    skipped,
    doubtful: sections.map(({ reading, ...section }) => section),
  };
}

/** Headings are met more than once in a reading. */
function remembered(announcement: Announcing): Announcing {
  const known = new Map<string, ReturnType<Announcing>>();
  return (heading) => {
    if (!known.has(heading)) known.set(heading, announcement(heading));
    return known.get(heading);
  };
}

/** What is tracked and left out before people decide on anything. */
function readAnnounced(
  blocks: readonly Block[],
  { title, near, isTracked, hasTickets }: TrackedInput,
  announcement: Announcing,
): Reading {
  const { parts, rest } = trackedSections(blocks, title, undefined, announcement);
  const hasRollout = parts.some(({ kind, plan: ofPart }) => kind === 'milestone' && ofPart === 'rollout');
  const plan = hasRollout ? parts.find((part) => part.kind === 'milestone' && isPlan(part)) : undefined;
  const readings = parts.map((part): Reading => {
    const scope = scopeOf(part, { near, isTracked });
    if (part.kind === 'question') return readQuestions(part, scope);
    return part.plan === 'rollout' && plan ? readRollout(part, plan, scope) : readMilestones(part, scope);
  });
  const first = (isWanted: (part: Part) => boolean) =>
    parts.find(
      (part, index) => part.kind === 'milestone' && isWanted(part) && (readings[index]?.items.length ?? 0) > 0,
    );
  const announced = first((part) => !isLess(part)) ?? first((part) => !plansLater(part.heading.text));
  const others = readUnannounced(rest, { title, near, isTracked, hasTickets, plan: announced?.heading.text });
  const own = announced?.heading.text ?? headingOfMilestones(others, rest);
  return joined([
    ...readings.map((reading, index) => {
      const part = parts[index];
      return own !== undefined && part?.kind === 'milestone' && part !== announced && isLess(part)
        ? leftOutFor(own, reading, part.heading.text, isTracked)
        : reading;
    }),
    others,
  ]);
}

/** Whether a part stands back where the design has other milestones: steps of a roll-out, or of a later version. */
const isLess = ({ plan, heading, blocks }: Part): boolean =>
  plansLater(heading.text) || (plan === 'rollout' && isSequence(blocks));

const scopeOf = (
  { kind, heading, done, mixed }: Part,
  { near, isTracked }: Pick<Scope, 'near' | 'isTracked'>,
): Scope => ({
  ...{ kind, heading: heading.text, near, done, mixed, isTracked },
});

/** A doubtful section with what tracking it adds. */
interface ReadSection extends DoubtfulSection {
  reading: Reading;
}

/**
 * The doubtful sections that hold items. While a template's prompts are left in one it is still being written, and nobody
 * is asked. Each is read by itself, so a decision about one adds items, and takes none from elsewhere.
 */
function doubtfulSections(
  blocks: readonly Block[],
  { items, skipped }: Reading,
  input: TrackedInput,
  announcement: Announcing,
): ReadSection[] {
  const known = new Set(items.map(placeOf));
  const found = new Map<string, ReadSection>();
  for (const kind of ['question', 'milestone'] as const) {
    const asked = new Set(skipped.flatMap((one) => (one.looksLike === kind && one.heading ? [fold(one.heading)] : [])));
    if (asked.size === 0) continue;
    const headings = new Set(headingsOf(blocks).filter(({ text }) => asked.has(fold(text))));
    const within = blocks.filter(({ under }) => under.some((heading) => headings.has(heading)));
    for (const part of trackedSections(within, input.title, { kind, headings: asked }, announcement).parts) {
      if (!part.isDecided) continue;
      const { text } = part.heading;
      const key = sectionKey(kind, text);
      const decision = input.decisions.get(key);
      if (decision === undefined && part.blocks.some(holdsPrompt)) continue;
      const scope = scopeOf(part, input);
      const read = kind === 'question' ? readQuestions(part, scope) : readMilestones(part, scope);
      if (!read.items.some((item) => !item.isPrompt && (input.isTracked(item) || !known.has(placeOf(item))))) continue;
      const reading = { ...read, items: read.items.filter((item) => !known.has(placeOf(item))) };
      const before = found.get(key);
      found.set(key, {
        ...(before ?? { key, kind, heading: text, decision }),
        reading: joined([...(before ? [before.reading] : []), reading]),
      });
      // What one decision tracks, another one does not track again as something else.
      if (decision === 'tracked') for (const item of reading.items) known.add(placeOf(item));
    }
  }
  return [...found.values()];
}

function holdsPrompt({ node }: Block): boolean {
  for (const { node: within } of descendants(node)) if (within.type === 'placeholder') return true;
  return false;
}

const placeOf = (item: TrackedItem): string => pathOf(item).join('/');

/** What people decided to track is left out no more, and what they refused is left out for that reason. */
function asDecided({ heading, ...skipped }: Skipped, sections: readonly ReadSection[]): Skipped[] {
  const key = skipped.looksLike && heading !== undefined ? sectionKey(skipped.looksLike, heading) : undefined;
  const decision = sections.find((one) => one.key === key)?.decision;
  if (decision === 'tracked') return [];
  return [decision === 'refused' ? { what: skipped.what, reason: message('items.refused') } : skipped];
}

const pathOf = ({ place }: TrackedItem) => (place.form === 'row' ? place.row : place.path);

/** With a plan of its own, the steps of a roll-out are not the design's milestones. */
function readRollout({ blocks, heading, plan: kind }: Part, plan: Part, scope: Scope): Reading {
  const reading = readEntries(phasesIn(blocks, kind, scope.near).entries, scope, wordsOfMilestone);
  return leftOutFor(plan.heading.text, { ...nothing, items: reading.items }, heading.text, scope.isTracked);
}

/** The heading over the first milestone that no heading announces. */
function headingOfMilestones({ items }: Reading, rest: readonly Block[]): string | undefined {
  const first = items.find(({ kind, isPrompt }) => kind === 'milestone' && !isPrompt);
  const path = first && pathOf(first).join('/');
  return path === undefined ? undefined : rest.find((block) => block.path.join('/') === path)?.under.at(-1)?.text;
}

/** Milestones that are left out for those under another heading, but for those that have a ticket. */
function leftOutFor(own: string, { items, skipped }: Reading, heading: string, isTracked: Scope['isTracked']): Reading {
  const [tracked, others] = [items.filter(isTracked), items.filter((item) => !isTracked(item))];
  if (others.every(({ isPrompt }) => isPrompt)) return { items: tracked, skipped };
  const what = message('items.phasesUnder', { heading });
  const reason = message('items.planElsewhere', { heading: own });
  return { items: tracked, skipped: [...skipped, { what, reason, looksLike: 'milestone', heading }] };
}
