import type { Repair } from '../../../../src/contract/api';
import { say } from '../../words/say';

/** Says how a conversion went, such as "Converted. 3 things could not stay as they were." */
export function sayConversion(waiting: boolean, repairs: Repair[] | null): string {
  if (waiting) return say('markdown.converting');
  if (repairs === null) return '';
  return say('markdown.converted', { count: repairs.length });
}
