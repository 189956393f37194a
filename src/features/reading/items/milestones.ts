import { plainText } from '../../../adf/text';
import { message } from '../../../i18n/message';
import type { Block } from '../blocks';
import { dueOf } from '../dates/due';
import type { Skipped, TrackedItem } from '../design';
import { outerOf } from '../inline/outer';
import { wordsOf } from '../inline/words';
import type { Part } from '../tracked-sections';
import { namesPhase, namesRelease, namesVersion } from '../vocabulary/phases';
import { saysNone } from '../vocabulary/status-words';
import { areDetails } from './asking';
import { readEntries } from './entries';
import type { Entry } from './entry';
import { entriesAtAnyDepth, entriesOfList, isList } from './list';
import { wordsOfMilestone } from './naming';
import { phaseOf, type Phases, phasesIn } from './phases';
import { joined, nothing, type Reading, type Scope } from './scope';
import { splitAtHeadings } from './sub-sections';
import { isTableOf, readTable } from './table';
import { entriesOfTasks } from './tasks';
import { linesWithin } from './within';

/** The milestones of a part: the rows of its tables, else its phases, else the items of its lists. */
export function readMilestones(part: Part, scope: Scope): Reading {
  const { plan, blocks } = part;
  const phases = phasesIn(blocks, plan, scope.near);
  const tables = phases.outside.filter(({ node }) => node.type === 'table');
  const rows = joined(tables.map((table) => readTable(table, scope)));
  if (tables.some((table) => isTableOf('milestone', table))) return joined([rows, instead(phases, scope)]);
  const reading = joined([rows, readOthers(part, phases, scope)]);
  const isUnexplained = reading.items.length === 0 && reading.skipped.length === 0 && !part.hasInner;
  return isUnexplained ? { items: [], skipped: whyNone(part) } : reading;
}

function readOthers(part: Part, { entries }: Phases, scope: Scope): Reading {
  if (entries.length > 0) return readEntries(entries, scope, wordsOfMilestone);
  return readByTime(part, scope) ?? readHeadings(part, scope) ?? readLists(part, scope);
}

/** Whether a part plans anything: then a plan for the roll-out only has steps. */
export const isPlan = ({ plan, blocks }: Part): boolean =>
  plan !== 'rollout' &&
  (phasesIn(blocks, plan, undefined).entries.length > 0 || blocks.some((block) => isTableOf('milestone', block)));

/** Phases beside a table are its explanation. */
function instead({ entries }: Phases, scope: Scope): Reading {
  const { items } = readEntries(entries, scope, wordsOfMilestone);
  const [tracked, others] = [items.filter(scope.isTracked), items.filter((item) => !scope.isTracked(item))];
  const written = others.filter(({ isPrompt }) => !isPrompt);
  const reason = message('items.phasesBesideTable');
  const what = message('items.phasesUnder', { heading: scope.heading });
  return { items: tracked, skipped: written.length > 0 ? [{ what, reason }] : [] };
}

/** Sub-headings that are only a time give it to what is listed under them: “Q3 2026”. */
function readByTime({ plan, blocks }: Part, scope: Scope): Reading | undefined {
  if (plan !== 'milestones' && plan !== 'timeline') return undefined;
  const { sections } = splitAtHeadings(blocks);
  const timed = sections.map(({ heading, blocks: within }) => {
    const due = dueOf(heading.node.content ?? [], scope.near);
    return { due: due && !('notADay' in due) ? due : undefined, entries: within.flatMap(entriesOf) };
  });
  if (!timed.some(({ due, entries }) => due !== undefined && entries.length > 0)) return undefined;
  return joined(
    timed.map(({ due, entries }) => (due ? readEntries(entries, { ...scope, due }, wordsOfMilestone) : nothing)),
  );
}

/** Under milestones each sub-heading is one, where nothing but what belongs to them stands there. */
function readHeadings({ plan, blocks, hasInner }: Part, scope: Scope): Reading | undefined {
  const { before, sections } = splitAtHeadings(blocks);
  if (plan !== 'milestones' || hasInner || sections.length < 2 || before.flatMap(entriesOf).length > 0)
    return undefined;
  const entries = sections.map(({ heading, blocks: within }): Entry => {
    const entry = phaseOf(heading);
    return {
      ...entry,
      details: within.filter(({ node }) => node.type === 'paragraph').flatMap(({ node }) => linesWithin(node)),
    };
  });
  return readEntries(entries, scope, wordsOfMilestone);
}

function readLists({ plan, blocks, hasInner }: Part, scope: Scope): Reading {
  const lists = blocks.map(entriesOf).filter((entries) => entries.length > 0);
  const phases = lists.flat().some(isNamedPhase)
    ? lists.map((entries) => entries.filter(isNamedPhase))
    : blocks.map(nestedPhases).filter((entries) => entries.length > 1);
  if (phases.length > 0) return joined(phases.map((entries) => readEntries(entries, scope, wordsOfMilestone)));
  if (lists.flat().filter(tellsTime).length * 2 > lists.flat().length) {
    return {
      items: [],
      skipped: [
        { what: message('items.listUnder', { heading: scope.heading }), reason: message('items.listTellsHistory') },
      ],
    };
  }
  const reading = joined(lists.map((entries) => readEntries(entries, scope, wordsOfMilestone)));
  // Where a heading within announces the milestones, what stands beside it is something else: “Outputs and milestones”.
  if (hasInner) return { items: reading.items.filter(({ due }) => due !== undefined), skipped: [] };
  // What a plan gives a day each is what it plans, whatever it is called.
  const written = reading.items.filter(({ isPrompt }) => !isPrompt);
  const areDated = written.length > 1 && written.every(({ due }) => due !== undefined && !('notADay' in due));
  if (plan === 'milestones' || areDated) return reading;
  if (plan === 'timeline') return onlyDated(reading, scope);
  return plan === 'rollout' && isSequence(blocks) ? reading : asSteps(reading, scope);
}

const nestedPhases = ({ node, path }: Block): Entry[] =>
  isList(node) ? entriesAtAnyDepth(node, path).filter(isNamedPhase) : [];

function entriesOf({ node, path }: Block): Entry[] {
  const entries = isList(node) ? entriesOfList(node, path) : [];
  // What begins with something of what stands above it lists no milestones: “Owner: Ada”, “Links: …”.
  if (areDetails(entries.slice(0, 1))) return [];
  if (entries.length > 0) return entries.map(withoutTasks);
  return node.type === 'taskList' ? entriesOfTasks(node, path).map(withoutTasks) : [];
}

const withoutTasks = (entry: Entry): Entry => ({
  ...entry,
  details: entry.details.filter(({ label }) => label !== undefined),
});

/** The words before a bracket or a sign may be in bold, and a ticket behind them. */
const firstWords = ({ lines: [first] }: Entry): string => (first ? wordsOf(outerOf(first.content).inner) : '');

const isNamedPhase = (entry: Entry): boolean => namesPhase(firstWords(entry)) || namesRelease(firstWords(entry));

const tellsTime = (entry: Entry): boolean => /^(?:\d{4}-\d{2}-\d{2}[T ])?\d{1,2}:\d{2}/.test(firstWords(entry));

/** A timeline says much in lists: only what names a time is a milestone. */
function onlyDated({ items, skipped }: Reading, scope: Scope): Reading {
  const isKept = (item: TrackedItem): boolean =>
    item.due !== undefined || item.isPrompt || scope.isTracked(item) || namesVersion(item.text);
  const others = items.filter((item) => !isKept(item)).length;
  const what = message('items.shareOf', { heading: scope.heading, count: others, total: items.length });
  return {
    items: items.filter(isKept),
    skipped: others === 0 ? skipped : [...skipped, { what, reason: message('items.undated') }],
  };
}

const fewestSteps = 3;

/** Whether a roll-out is one numbered list: then its steps are what is planned. */
export function isSequence(blocks: readonly Block[]): boolean {
  const lists = blocks.filter(({ node }) => isList(node) || node.type === 'taskList');
  const [only] = lists;
  return lists.length === 1 && only?.node.type === 'orderedList' && (only.node.content?.length ?? 0) >= fewestSteps;
}

/** What a plan lists without naming phases are its steps. */
function asSteps({ items }: Reading, scope: Scope): Reading {
  const written = items.filter((item) => !item.isPrompt && !scope.isTracked(item));
  const what = message('items.listUnder', { heading: scope.heading });
  return {
    items: items.filter(scope.isTracked),
    skipped:
      written.length > 0
        ? [{ what, reason: message('items.steps'), looksLike: 'milestone', heading: scope.heading }]
        : [],
  };
}

function whyNone({ heading, plan, blocks }: Part): Skipped[] {
  if (plan !== 'milestones' && plan !== 'timeline') return [];
  const what = message('items.section', { heading: heading.text });
  const texts = blocks.map(({ node }) => plainText(node)).filter((text) => text !== '');
  const [first] = texts;
  if (first === undefined) return [{ what, reason: message('items.empty') }];
  if (texts.every(saysNone)) return [{ what, reason: message('items.saysNone', { text: first }) }];
  if (blocks.some(({ node }) => node.type === 'table'))
    return [{ what, reason: message('items.noneInTable', { kind: 'milestone' }) }];
  return [{ what, reason: message('items.noMilestoneForm') }];
}
