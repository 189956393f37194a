import type { Labels } from '../inline/lines';
import { fieldNamed, namesQuestion } from '../vocabulary/fields';

const known = (label: string): boolean => fieldNamed(label) !== undefined || namesQuestion(label);

/** Within a sentence, what something depends on is a part of what the sentence says. */
function inSentence(label: string): boolean {
  const field = fieldNamed(label);
  return field !== undefined && field !== 'dependsOn' && field !== 'start';
}

/** The labels within an item; other bold words are the item's own. */
export const itemLabels: Labels = { bold: known, plain: known, inSentence };
