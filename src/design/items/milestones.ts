import type { Day } from '../../adf/day';
import { plainText } from '../../adf/text';
import { say } from '../../words/say';
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
  const reason = say('items.phasesBesideTable');
  return { items: [], skipped: written.length > 0 ? [{ what: say('items.phasesUnder', { heading }), reason }] : [] };
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
      skipped: [{ what: say('items.listUnder', { heading: scope.heading }), reason: say('items.listTellsHistory') }],
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
  const reason = say('items.undated');
  return {
    items: items.filter(isDated),
    skipped:
      undated === 0
        ? skipped
        : [...skipped, { what: say('items.shareOf', { heading, count: undated, total: items.length }), reason }],
  };
}

function whyNone({ heading, announces, blocks }: Part): Skipped[] {
  const isAnnounced =
    announces.kind === 'milestone' && (announces.plan === 'milestones' || announces.plan === 'timeline');
  if (!isAnnounced) return [];
  const what = say('items.section', { heading: heading.text });
  const texts = blocks.map(({ node }) => plainText(node)).filter((text) => text !== '');
  const [first] = texts;
  if (first === undefined) return [{ what, reason: say('items.empty') }];
  if (texts.every(saysNone)) return [{ what, reason: say('items.saysNone', { text: first }) }];
  if (blocks.some(({ node }) => node.type === 'table'))
    return [{ what, reason: say('items.noneInTable', { kind: 'milestone' }) }];
  return [{ what, reason: say('items.noMilestoneForm') }];
}
