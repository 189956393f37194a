import { plainText } from '../../../adf/text';
import type { Block } from '../blocks';
import { gridOf } from '../grid';
import { linesOf } from '../inline/lines';
import { isStrong } from '../inline/words';
import { saysDone } from '../vocabulary/done-words';
import type { Plan } from '../vocabulary/headings';
import { isReleaseNumber, namesMaturity, namesPhase, namesRelease } from '../vocabulary/phases';
import { isTotal } from '../vocabulary/status-words';
import { areDetails } from './asking';
import { type Entry, rowIdOf } from './entry';
import { itemLabels } from './labels';
import { entriesOfList, isList } from './list';
import { wordsOfMilestone } from './naming';
import type { Scope } from './scope';
import { columnsOf } from './table';
import { entriesOfTasks } from './tasks';
import { linesWithin } from './within';

/** The phases of a plan, and the blocks that belong to none of them. */
export interface Phases {
  entries: Entry[];
  outside: Block[];
}

interface Open {
  entry: Entry;
  tasks: { all: number; done: number };
}

/** The phases of a plan, each a heading or a bold line; their tasks are not milestones of their own. */
export function phasesIn(blocks: readonly Block[], plan: Plan, near: Scope['near']): Phases {
  const phases: Open[] = [];
  const outside: Block[] = [];
  let level = Infinity;
  let isWithin = false;
  for (const block of blocks) {
    const heading = block.node.type === 'heading' ? block.under.at(-1) : undefined;
    if (heading && heading.level <= level) isWithin = false;
    if (isPhase(block, isWithin, plan, near)) {
      phases.push({ entry: phaseOf(block), tasks: { all: 0, done: 0 } });
      level = heading?.level ?? Infinity;
      isWithin = true;
    } else if (isWithin) {
      const phase = phases.at(-1);
      if (phase) belongsTo(phase, block);
    } else outside.push(block);
  }
  return { entries: phases.map(finished), outside };
}

const finished = ({ entry, tasks: { all, done } }: Open): Entry => ({
  ...entry,
  ...(all > 0 && done === all && { isWorkDone: true }),
});

function isPhase({ node }: Block, isWithin: boolean, plan: Plan, near: Scope['near']): boolean {
  const isNamed = (words: string) => namesPhase(words) || namesRelease(words) || namesMaturity(words);
  if (node.type === 'heading') {
    const words = plainText(node);
    const isRelease = plan !== 'plan' && isReleaseNumber(words);
    return !isWithin && (isNamed(words) || isRelease || isDated(node, plan, near));
  }
  const [first] = node.content ?? [];
  if (node.type !== 'paragraph' || first === undefined || !isStrong(first)) return false;
  return isNamed(plainText(node)) || ((node.content ?? []).every(isStrong) && isDated(node, plan, near));
}

/** A name and a date, where a plan tells times: “Beta (2026-05-15)”. */
function isDated(node: Block['node'], plan: Plan, near: Scope['near']): boolean {
  if (plan !== 'milestones' && plan !== 'timeline') return false;
  const { text, due } = wordsOfMilestone(node.content ?? [], { near });
  return due !== undefined && text !== '' && text !== plainText(node);
}

export const phaseOf = ({ node, path }: Block): Entry => ({
  lines: linesOf(node.content ?? [], itemLabels),
  holder: node,
  details: [],
  place: { form: node.type === 'heading' ? 'heading' : 'paragraph', path },
  rowId: rowIdOf(node),
  ticked: false,
});

/** What stands below a phase says of it, or is its work. */
function belongsTo({ entry, tasks }: Open, { node, path }: Block): void {
  const count = (isDone: boolean) => {
    tasks.all += 1;
    if (isDone) tasks.done += 1;
  };
  if (node.type === 'paragraph') entry.details.push(...linesWithin(node));
  else if (node.type === 'taskList') for (const { ticked } of entriesOfTasks(node, path)) count(ticked);
  else if (node.type === 'table') for (const isDone of statusesOf({ node, path })) count(isDone);
  else if (isList(node)) {
    const entries = entriesOfList(node, path);
    if (areDetails(entries)) entry.details.push(...linesWithin(node));
    for (const { hasCheckbox, ticked } of entries) if (hasCheckbox) count(ticked);
  }
}

/** Of each row of a table of tasks whether it is done; nothing where the table does not say. */
function statusesOf({ node, path }: Pick<Block, 'node' | 'path'>): boolean[] {
  const grid = gridOf(node, path);
  if ('problem' in grid) return [];
  const { status } = columnsOf('milestone', grid);
  if (status === undefined) return [];
  return grid.rows
    .filter(({ cells: [first] }) => first && !isTotal(plainText(first.node)))
    .map(({ cells }) => {
      const cell = cells[status];
      return cell !== undefined && saysDone(plainText(cell.node));
    });
}
