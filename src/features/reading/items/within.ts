import type { AdfNode } from '../../../contract/adf-node';
import { plainText } from '../../../adf/text';
import { type Line, linesOf } from '../inline/lines';
import { fieldNamed } from '../vocabulary/fields';
import { itemLabels } from './labels';

const inlineParents = new Set(['paragraph', 'heading', 'taskItem', 'decisionItem']);

/** The lines of a block and of all within it, such as those of a nested list; code and tables say nothing here. */
export function linesWithin(node: AdfNode): Line[] {
  if (node.type === 'heading' && fieldNamed(plainText(node)) !== undefined)
    return [{ label: plainText(node), content: [] }];
  if (inlineParents.has(node.type)) return linesOf(node.content ?? [], itemLabels);
  if (node.type === 'codeBlock' || node.type === 'table') return [];
  return (node.content ?? []).flatMap(linesWithin);
}
