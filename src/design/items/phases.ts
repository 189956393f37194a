import { plainText } from '../../adf/text';
import type { Block } from '../blocks';
import { linesOf } from '../inline/lines';
import { isStrong } from '../inline/words';
import { areDetails } from './asking';
import { type Entry, rowIdOf } from './entry';
import { itemLabels } from './labels';
import { entriesOfList, isList } from './list';
import { namesPhase } from './naming';
import { linesWithin } from './within';

/** The phases of a plan, each a heading or a bold line; their tasks are not milestones of their own. */
export function phasesIn(blocks: readonly Block[]): Entry[] {
  const phases: Entry[] = [];
  let level = Infinity;
  let isWithin = false;
  for (const block of blocks) {
    const heading = block.node.type === 'heading' ? block.under.at(-1) : undefined;
    if (heading && heading.level <= level) isWithin = false;
    if (isPhase(block, isWithin)) {
      phases.push(phaseOf(block));
      level = heading?.level ?? Infinity;
      isWithin = true;
    } else if (isWithin && saysOfPhase(block)) phases.at(-1)?.details.push(...linesWithin(block.node));
  }
  return phases;
}

function isPhase({ node }: Block, isWithin: boolean): boolean {
  if (node.type === 'heading') return !isWithin && namesPhase(plainText(node));
  const [first] = node.content ?? [];
  return node.type === 'paragraph' && first !== undefined && isStrong(first) && namesPhase(plainText(node));
}

const phaseOf = ({ node, path }: Block): Entry => ({
  lines: linesOf(node.content ?? [], itemLabels),
  holder: node,
  details: [],
  place: { form: node.type === 'heading' ? 'heading' : 'paragraph', path },
  rowId: rowIdOf(node),
  ticked: false,
});

const saysOfPhase = ({ node, path }: Block): boolean =>
  node.type === 'paragraph' || (isList(node) && areDetails(entriesOfList(node, path)));
