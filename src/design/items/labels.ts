import type { Labels } from '../inline/lines';
import { fieldNamed, namesQuestion } from '../vocabulary/fields';

const known = (label: string): boolean => fieldNamed(label) !== undefined || namesQuestion(label);

/** The labels within an item; other bold words are the item's own. */
export const itemLabels: Labels = { bold: known, plain: known, inSentence: (label) => fieldNamed(label) !== undefined };
