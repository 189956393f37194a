import type { Repair } from '../../../../src/api';

/** Says how a conversion went, such as "Converted. 3 things could not stay as they were." */
export function sayConversion(waiting: boolean, repairs: Repair[] | null): string {
  if (waiting) return 'Converting…';
  if (repairs === null) return '';
  if (repairs.length === 0) return 'Converted. Everything could stay as it was.';
  if (repairs.length === 1) return 'Converted. One thing could not stay as it was.';
  return `Converted. ${repairs.length} things could not stay as they were.`;
}
