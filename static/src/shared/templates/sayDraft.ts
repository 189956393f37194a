import type { Repair } from '../../../../src/api';

/** Says how far the preview of a template is, and what had to change for it. */
export function sayDraft(waiting: boolean, repairs: Repair[] | null): string {
  if (waiting) return 'Making the preview…';
  if (repairs === null) return '';
  if (repairs.length === 0) return 'This is what the template will be.';
  if (repairs.length === 1) return 'This is what the template will be. One thing could not stay as it was.';
  return `This is what the template will be. ${repairs.length} things could not stay as they were.`;
}
