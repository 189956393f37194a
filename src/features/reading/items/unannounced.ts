import type { AdfPath } from '../../../adf/path';
import { plainText } from '../../../adf/text';
import type { ItemKind } from '../../../contract/api';
import { type DisplayText, message, type MessageDescriptor } from '../../../i18n/message';
import type { Block, Heading } from '../blocks';
import type { Skipped, TrackedItem } from '../design';
import { gridOf } from '../grid';
import { outerOf } from '../inline/outer';
import { isStrong, wordsOf } from '../inline/words';
import type { ColumnsByMeaning } from '../vocabulary/columns';
import { saysDone } from '../vocabulary/done-words';
import { namesItems } from '../vocabulary/columns';
import { type Field, fieldNamed, mayNameQuestion, namesQuestion } from '../vocabulary/fields';
import { fold } from '../vocabulary/fold';
import { hintsAtQuestions, looksAnnounced, plansWork, tellsOtherThings } from '../vocabulary/headings';
import { countUp, namesPhase, namesTime, phaseNumberOf } from '../vocabulary/phases';
import { isAsked, wordsOfQuestion } from './asking';
import { readEntries } from './entries';
import type { Entry } from './entry';
import { withoutAside } from './labels';
import { entriesAtAnyDepth, entriesOfList, isList } from './list';
import { wordsOfMilestone } from './naming';
import { readParagraph } from './paragraph';
import { phaseOf, phasesIn } from './phases';
import { joined, nothing, type Reading, type Scope } from './scope';
import { columnsOf, namesRows, readTable } from './table';
import { entriesOfTasks } from './tasks';
import type { TrackedInput } from './tracked';

interface Input extends Omit<TrackedInput, 'decisions'> {
  /** The heading of the plan whose milestones were read. */
  plan: string | undefined;
}

/** Tracked items that no heading announces: by how headings, columns and labels are called, and what stands around them. */
export function readUnannounced(rest: readonly Block[], input: Input): Reading {
  const phases = readPhaseHeadings(rest, input);
  const lists = readPlanLists(
    rest.filter((block) => !phases.blocks.has(block)),
    { ...input, plan: input.plan ?? phases.plan },
  );
  const others = rest.filter((block) => !phases.blocks.has(block) && !lists.blocks.has(block));
  return joined([
    phases.reading,
    lists.reading,
    ...others.map((block) => {
      if (block.node.type === 'table') return readLoneTable(block, input);
      return input.hasTickets ? readKept(block, input) : nothing;
    }),
    ...rest.filter(({ node }) => mayName(node)).map((block) => readLabelled(block, input)),
    readDoubtful(others, input),
  ]);
}

const scopeOf = (kind: ItemKind, heading: string, { near, isTracked }: Input): Scope => ({
  ...{ kind, heading, near, isTracked },
  done: false,
});

const nameOf = (under: readonly Heading[], { title }: Input): string =>
  under.at(-1)?.text ?? (title ? plainText(title.node) : '');

// --- headings that name phases

interface PhaseGroup {
  parent: Heading | undefined;
  headings: Block[];
  numbers: Set<string>;
  blocks: Block[];
}

function phaseGroups(rest: readonly Block[]): PhaseGroup[] {
  const groups = new Map<string, PhaseGroup>();
  const groupOf = new Map<Heading, PhaseGroup>();
  for (const block of rest) {
    const heading = block.node.type === 'heading' ? block.under.at(-1) : undefined;
    const around = block.under.map((above) => groupOf.get(above)).find((group) => group !== undefined);
    if (around) around.blocks.push(block);
    else if (heading && namesPhase(heading.text)) {
      const parent = block.under.at(-2);
      const key = `${String(heading.level)} ${parent?.path.join('/') ?? ''}`;
      const group = groups.get(key) ?? { parent, headings: [], numbers: new Set(), blocks: [] };
      groups.set(key, group);
      groupOf.set(heading, group);
      group.headings.push(block);
      group.numbers.add(phaseNumberOf(heading.text) ?? '');
      group.blocks.push(block);
    }
  }
  return [...groups.values()];
}

/** Headings side by side that number phases are a plan, if what stands around them is about work to be done. */
interface PhaseHeadings {
  reading: Reading;
  blocks: ReadonlySet<Block>;
  /** The heading over the first phases that were read. */
  plan: string | undefined;
}

function readPhaseHeadings(rest: readonly Block[], input: Input): PhaseHeadings {
  const groups = phaseGroups(rest);
  const read = new Set<string>();
  let plan: string | undefined;
  const done = groups.length > 0 ? donePhases(rest) : new Set<string>();
  const readings = groups.map((group): Reading => {
    const [first] = group.headings;
    const { title } = input;
    const parent =
      group.parent && group.parent.path !== title?.path ? group.parent.text : (first?.under.at(-1)?.text ?? '');
    const scope = scopeOf('milestone', parent, input);
    const { entries } = phasesIn(group.blocks, 'plan', input.near);
    const reading = readEntries(entries, scope, wordsOfMilestone);
    const why = whyNoPlan(group, read, input);
    if (why === undefined) {
      for (const number of group.numbers) read.add(number);
      plan ??= parent;
      return { ...reading, items: reading.items.map((item) => asTracked(item, done)) };
    }
    const what = message('items.phasesUnder', { heading: parent });
    return {
      items: reading.items.filter(input.isTracked),
      skipped: [
        why.isAsked ? doubtful('milestone', what, parent, why.reason) : { what, reason: why.reason, ...why.looks },
      ],
    };
  });
  return { reading: joined(readings), blocks: new Set(groups.flatMap(({ blocks }) => blocks)), plan };
}

function whyNoPlan(
  { parent, headings, numbers }: PhaseGroup,
  read: ReadonlySet<string>,
  { plan, title }: Input,
): { reason: DisplayText; isAsked: boolean; looks?: Pick<Skipped, 'looksLike'> } | undefined {
  const isTop = parent === undefined || parent.path.join('/') === title?.path.join('/');
  // Under the title, the heading of a phase is the phase: nobody can be asked whether what stands under it is tracked.
  const asked = (reason: DisplayText) => ({ reason, isAsked: !isTop, looks: { looksLike: 'milestone' as const } });
  if (plan !== undefined) return asked(message('items.planElsewhere', { heading: plan }));
  if ([...numbers].some((number) => read.has(number))) return { reason: message('items.phasesAgain'), isAsked: false };
  const isSure =
    isTop ||
    plansWork(parent.text) ||
    (isTimedPlan(headings.map(({ node }) => plainText(node))) && !tellsOtherThings(parent.text)) ||
    headings.some(({ node }) => /^\P{L}*(?:milestone|meilenstein|hito|jalon|sprint|M\d)/iu.test(plainText(node)));
  return numbers.size > 1 && isSure ? undefined : asked(unannounced('milestone'));
}

/** A table of the same phases that says of each how far it is. */
const asTracked = (item: TrackedItem, done: ReadonlySet<string>): TrackedItem =>
  done.has(countOf(phaseNumberOf(item.text)) ?? '') ? { ...item, done: true } : item;

/** The numbers of the phases that a table with a column for phases and one for their status calls done. */
function donePhases(rest: readonly Block[]): ReadonlySet<string> {
  const done = new Set<string>();
  for (const { node, path } of rest) {
    const grid = node.type === 'table' ? gridOf(node, path) : undefined;
    if (!grid || 'problem' in grid) continue;
    const { name, status } = columnsOf('milestone', grid);
    if (name === undefined || status === undefined || !namesItems('milestone', grid.columns[name] ?? '')) continue;
    for (const { cells, problem } of grid.rows) {
      const [named, said] = [cells[name], cells[status]];
      if (problem || !named || !said || !saysDone(plainText(said.node))) continue;
      const number = countOf(phaseNumberOf(plainText(named.node)) ?? plainText(named.node));
      if (number !== undefined) done.add(number);
    }
  }
  return done;
}

/** The figure in the number of a phase: “1” of “phase 1”, and of “1 Sowing”. */
const countOf = (words: string | undefined): string | undefined =>
  /^(?:\p{L}+ ?)?(\d{1,3})(?![\d.])/u.exec(words ?? '')?.[1];

const fewestTimed = 3;

/** Phases that count up and mostly say when they are: a plan, whatever it stands under. */
const isTimedPlan = (names: readonly string[]): boolean =>
  names.length >= fewestTimed &&
  countUp(names.map((name) => phaseNumberOf(name) ?? '')) &&
  names.filter(namesTime).length * 2 > names.length;

const unannounced = (kind: ItemKind): MessageDescriptor => message('items.unannounced', { kind });

const whyNotPlan = ({ plan }: Input): MessageDescriptor =>
  plan === undefined ? unannounced('milestone') : message('items.planElsewhere', { heading: plan });

/** What people can be asked about: whether it is tracked. */
const doubtful = (
  kind: ItemKind,
  what: MessageDescriptor,
  heading: string,
  reason: DisplayText = unannounced(kind),
): Skipped => ({
  what,
  reason,
  looksLike: kind,
  heading,
});

interface PlanLists {
  reading: Reading;
  blocks: ReadonlySet<Block>;
}

/** Lists that are a plan whatever they stand under: phases that count up and say when, or steps with who and when. */
function readPlanLists(rest: readonly Block[], input: Input): PlanLists {
  if (input.plan !== undefined) return { reading: nothing, blocks: new Set() };
  const lists = rest.flatMap((block) => {
    const heading = nameOf(block.under, input);
    if (!isList(block.node) || (block.node.content?.length ?? 0) < fewestTimed || tellsOtherThings(heading)) return [];
    const entries = entriesOfList(block.node, block.path);
    const names = entries.map(({ lines: [first] }) => (first ? wordsOf(first.content) : ''));
    const isPhases = names.every(namesPhase) && isTimedPlan(names);
    return isPhases || areAssigned(entries) ? [{ block, heading, entries, isPhases }] : [];
  });
  const phases = lists.find(({ isPhases }) => isPhases);
  const read = phases ? [phases] : lists;
  return {
    reading: joined(
      read.map(({ entries, heading }) => readEntries(entries, scopeOf('milestone', heading, input), wordsOfMilestone)),
    ),
    blocks: new Set(read.map(({ block }) => block)),
  };
}

/** Whether each item says below it when it is to be done, and nearly each by whom. */
function areAssigned(entries: readonly Entry[]): boolean {
  const says =
    (field: Field) =>
    ({ details }: Entry) =>
      details.some(({ label }) => label !== undefined && fieldNamed(label) === field);
  return entries.every(says('due')) && entries.filter(says('owner')).length * 4 >= entries.length * 3;
}

// --- tables

function readLoneTable(block: Block, input: Input): Reading {
  const grid = gridOf(block.node, block.path);
  if ('problem' in grid) return nothing;
  const heading = nameOf(block.under, input);
  for (const kind of ['question', 'milestone'] as const) {
    const columns = columnsOf(kind, grid);
    if (!namesRows(kind, grid, columns)) continue;
    const scope = scopeOf(kind, heading, input);
    const reading = readTable(block, scope);
    if (!looksTracked(kind, grid.columns, columns)) {
      const kept = reading.items.filter(input.isTracked);
      if (kept.length > 0) return { items: kept, skipped: [] };
      continue;
    }
    const isSure = saysWhat(kind, grid.columns[columns.name ?? -1] ?? '') && !tellsOtherThings(heading);
    if (isSure && (kind === 'question' || (input.plan === undefined && columns.due !== undefined))) return reading;
    const what = message('items.table.under', { heading });
    return {
      items: reading.items.filter(input.isTracked),
      skipped: [doubtful(kind, what, heading, kind === 'milestone' ? whyNotPlan(input) : unannounced(kind))],
    };
  }
  return nothing;
}

/** Whether the columns are what a table of tracked items has: a name that says it, and who or when beside it. */
const looksTracked = (
  kind: ItemKind,
  headers: readonly string[],
  { name, owner, due, status }: ColumnsByMeaning,
): boolean =>
  name !== undefined &&
  namesItems(kind, headers[name] ?? '') &&
  [owner, due, status].some((column) => column !== undefined);

/** Whether a column's own words leave no doubt: phases and questions may be of anything. */
const saysWhat = (kind: ItemKind, header: string): boolean =>
  kind === 'question'
    ? /^(?:open|unresolved|offene|pregunta abierta|question ouverte|未解決)/.test(fold(header))
    : /milestone|meilenstein|hito|jalon|mijlpa|マイルストーン|里程碑/.test(fold(header));

// --- lines that say what they are

/** Parts what may be a question's label from what needs no closer look. */
const mayName = (node: Block['node']): boolean =>
  (node.type === 'text' && mayNameQuestion(node.text ?? '')) || (node.content?.some(mayName) ?? false);

/** “Open question: …” is one wherever it stands. */
function readLabelled({ node, path, under }: Block, input: Input): Reading {
  const entries = entriesIn(node, path).filter(saysQuestion);
  return entries.length === 0
    ? nothing
    : readEntries(entries, scopeOf('question', nameOf(under, input), input), wordsOfQuestion);
}

/** What has a ticket of the design stays tracked where nothing announces it any more. */
function readKept({ node, path, under }: Block, input: Input): Reading {
  const entries = node.type === 'heading' ? [phaseOf({ node, path, under })] : entriesIn(node, path);
  const kept = (['question', 'milestone'] as const).map((kind) => {
    const own = entries.filter((entry) => {
      const { ticket } = outerOf(entry.holder.content ?? []);
      return !saysQuestion(entry) && input.isTracked({ ticket, kind });
    });
    const read = kind === 'question' ? wordsOfQuestion : wordsOfMilestone;
    return own.length === 0 ? nothing : readEntries(own, scopeOf(kind, nameOf(under, input), input), read);
  });
  return joined(kept);
}

function entriesIn(node: Block['node'], path: AdfPath): Entry[] {
  if (isList(node)) return entriesAtAnyDepth(node, path);
  if (node.type === 'taskList') return entriesOfTasks(node, path);
  if (node.type !== 'paragraph') return [];
  const read = readParagraph({ node, path, under: [] });
  return read.is === 'question' ? [read.entry] : [];
}

function saysQuestion({ lines: [first] }: Entry): boolean {
  if (first?.label === undefined) return false;
  const label = fold(withoutAside(first.label));
  return (
    namesQuestion(label) && / |質問|问题/.test(label) && !label.startsWith('question ') && wordsOf(first.content) !== ''
  );
}

// --- what is only said

/** Headings that may announce something, and phases in lists and lines: left out, and said once a heading. */
function readDoubtful(rest: readonly Block[], input: Input): Reading {
  const byHeading = new Map<Heading, Block[]>();
  for (const block of rest) {
    const heading = block.under.at(-1);
    if (!heading || block.node.type === 'heading') continue;
    const others = byHeading.get(heading);
    if (others) others.push(block);
    else byHeading.set(heading, [block]);
  }
  const skipped = [...byHeading].flatMap(([heading, blocks]): Skipped[] => {
    if (tellsOtherThings(heading.text)) return [];
    const announced = looksAnnounced(heading.text);
    const kind =
      announced && blocks.some((block) => holdsItems(announced, block, input))
        ? announced
        : kindOfLists(heading.text, blocks, input);
    if (kind !== undefined) return [doubtful(kind, message('items.section', { heading: heading.text }), heading.text)];
    const phases = blocks.reduce((count, block) => count + phasesOf(block), 0);
    if (phases < 2) return [];
    const what = message('items.phasesUnder', { heading: heading.text });
    return [doubtful('milestone', what, heading.text, whyNotPlan(input))];
  });
  return { items: [], skipped };
}

/**
 * A list of which each item names a day may be tracked whatever its heading says. One of which each item asks needs a heading
 * of things to settle: templates guide by questions, too.
 */
function kindOfLists(heading: string, blocks: readonly Block[], input: Input): ItemKind | undefined {
  const isAlike = (firstSays: RegExp, is: (entry: Entry) => boolean) =>
    blocks.some(({ node, path }) => {
      const [first, ...others] = isList(node) ? (node.content ?? []) : [];
      // The first item rules most lists out.
      return first && others.length > 0 && firstSays.test(plainText(first)) && entriesOfList(node, path).every(is);
    });
  if (hintsAtQuestions(heading) && isAlike(/[?？]/, ({ lines }) => lines.some(isAsked))) return 'question';
  return input.plan === undefined && isAlike(/\d/, (entry) => namesDay(entry, input)) ? 'milestone' : undefined;
}

function namesDay({ lines: [first] }: Entry, { near }: Input): boolean {
  const due = first && wordsOfMilestone(first.content, { near }).due;
  return due !== undefined && !('notADay' in due);
}

function holdsItems(kind: ItemKind, { node, path }: Block, { near }: Input): boolean {
  const entries = isList(node) ? entriesOfList(node, path) : entriesIn(node, path);
  if (kind === 'question') return entries.some(({ lines }) => lines.some(isAsked));
  return entries.some(
    ({ lines: [first] }) => first !== undefined && wordsOfMilestone(first.content, { near }).due !== undefined,
  );
}

/** How many phases a list or a line names. */
function phasesOf({ node }: Block): number {
  if (isList(node)) return phasesOfList(node);
  const [first] = node.content ?? [];
  return node.type === 'paragraph' && first && isStrong(first) && namesPhase(plainText(node)) ? 1 : 0;
}

function phasesOfList({ content: items = [] }: Block['node']): number {
  return items
    .flatMap(({ content = [] }) => content)
    .reduce((count, block) => {
      if (isList(block)) return count + phasesOfList(block);
      return block.type === 'paragraph' && namesPhase(wordsOf(block.content ?? [])) ? count + 1 : count;
    }, 0);
}
