import type { Day } from '../../adf/day';
import { plainText } from '../../adf/text';
import type { Block } from '../blocks';
import type { Skipped, TrackedItem } from '../design';
import type { Part } from '../parts';
import { wordsOf } from '../inline/words';
import { saysNone } from '../vocabulary/status-words';
import { readEntries } from './entries';
import type { Entry } from './entry';
import { entriesOfList, isList } from './list';
import { namesPhase, wordsOfMilestone } from './naming';
import { phasesIn } from './phases';
import { joined, type Reading, type Scope } from './scope';
import { isTableOf, readTable } from './table';
import { entriesOfTasks } from './tasks';

/** The milestones of a part: the rows of its tables, else its phases, else the items of its lists. */
export function readMilestones(part: Part, near: Day | undefined): Reading {
  const { heading, blocks } = part;
  const scope: Scope = { kind: 'milestone', heading: heading.text, near, done: false };
  const tables = joined(blocks.filter(({ node }) => node.type === 'table').map((table) => readTable(table, scope)));
  const phases = readEntries(phasesIn(blocks), scope, wordsOfMilestone);
  if (blocks.some((block) => isTableOf('milestone', block))) return joined([tables, instead(phases, scope)]);
  const entries = phases.items.length + phases.skipped.length > 0 ? phases : readLists(part, scope);
  const reading = joined([tables, entries]);
  const isUnexplained = reading.items.length === 0 && reading.skipped.length === 0 && !part.hasInner;
  return isUnexplained ? { items: [], skipped: whyNone(part) } : reading;
}

/** Whether a part plans anything: then a plan for the roll-out only has steps. */
export const isPlan = ({ announces, blocks }: Part): boolean =>
  announces.kind === 'milestone' &&
  announces.plan !== 'rollout' &&
  (phasesIn(blocks).length > 0 || blocks.some((block) => isTableOf('milestone', block)));

/** Phases beside a table are its explanation. */
function instead({ items }: Reading, { heading }: Scope): Reading {
  const written = items.filter(({ isPrompt }) => !isPrompt);
  const reason = 'the milestones here are the rows of the table, so the phases beside it are not tracked as well';
  return { items: [], skipped: written.length > 0 ? [{ what: `Phases under “${heading}”`, reason }] : [] };
}

function readLists({ announces, blocks }: Part, scope: Scope): Reading {
  const plan = announces.kind === 'milestone' ? announces.plan : undefined;
  const lists = blocks.map(entriesOf).filter((entries) => entries.length > 0);
  if (lists.flat().some(isNamedPhase)) {
    return joined(lists.map((entries) => readEntries(entries.filter(isNamedPhase), scope, wordsOfMilestone)));
  }
  if (plan !== 'milestones' && plan !== 'timeline') return { items: [], skipped: [] };
  if (lists.flat().filter(tellsTime).length * 2 > lists.flat().length) {
    return {
      items: [],
      skipped: [
        { what: `List under “${scope.heading}”`, reason: 'it tells what happened at which time, not what is planned' },
      ],
    };
  }
  const reading = joined(lists.map((entries) => readEntries(entries, scope, wordsOfMilestone)));
  return plan === 'milestones' ? reading : onlyDated(reading, scope);
}

function entriesOf({ node, path }: Block): Entry[] {
  if (isList(node)) return entriesOfList(node, path).map(withoutTasks);
  return node.type === 'taskList' ? entriesOfTasks(node, path).map(withoutTasks) : [];
}

const withoutTasks = (entry: Entry): Entry => ({
  ...entry,
  details: entry.details.filter(({ label }) => label !== undefined),
});

const firstWords = ({ lines: [first] }: Entry): string => (first ? wordsOf(first.content) : '');

const isNamedPhase = (entry: Entry): boolean => namesPhase(firstWords(entry));

const tellsTime = (entry: Entry): boolean => /^(?:\d{4}-\d{2}-\d{2}[T ])?\d{1,2}:\d{2}/.test(firstWords(entry));

/** A timeline says much in lists: only what names a time is a milestone. */
function onlyDated({ items, skipped }: Reading, { heading }: Scope): Reading {
  const isDated = ({ due, isPrompt }: TrackedItem): boolean => due !== undefined || isPrompt;
  const undated = items.filter((item) => !isDated(item)).length;
  const reason = 'it names no date, so it is not read as a milestone';
  return {
    items: items.filter(isDated),
    skipped:
      undated === 0 ? skipped : [...skipped, { what: `${heading}, ${undated} of ${items.length} items`, reason }],
  };
}

function whyNone({ heading, announces, blocks }: Part): Skipped[] {
  const isAnnounced =
    announces.kind === 'milestone' && (announces.plan === 'milestones' || announces.plan === 'timeline');
  if (!isAnnounced) return [];
  const what = `Section “${heading.text}”`;
  const texts = blocks.map(({ node }) => plainText(node)).filter((text) => text !== '');
  const [first] = texts;
  if (first === undefined) return [{ what, reason: 'it is empty' }];
  if (texts.every(saysNone)) return [{ what, reason: `it says that there are none: “${first}”` }];
  if (blocks.some(({ node }) => node.type === 'table')) return [{ what, reason: 'its table holds no milestone' }];
  return [{ what, reason: 'it holds no table, list or phases that could be read as milestones' }];
}
