import type { Labels } from '../inline/lines';
import { fieldNamed, namesQuestion } from '../vocabulary/fields';

const known = (label: string): boolean => fieldNamed(label) !== undefined || namesQuestion(withoutAside(label));

const aside = /\s*\(([^()]*)\)\s*$/;

/** A label without what is said beside it: “Q3 (owner: Ada)”. */
export const withoutAside = (label: string): string => label.replace(aside, '');

export const asideOf = (label: string): string | undefined => aside.exec(label)?.[1];

/** Within a sentence, what something depends on is a part of what the sentence says. */
function inSentence(label: string): boolean {
  const field = fieldNamed(label);
  return field !== undefined && field !== 'dependsOn' && field !== 'start';
}

/** The labels within an item; other bold words are the item's own. */
export const itemLabels: Labels = { bold: known, plain: known, inSentence };
