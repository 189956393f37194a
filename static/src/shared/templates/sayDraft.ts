import type { Repair } from '../../../../src/contract/api';
import { say } from '../../words/say';

/** Says how far the preview of a template is, and what had to change for it. */
export function sayDraft(waiting: boolean, repairs: Repair[] | null): string {
  if (waiting) return say('templates.draft.making');
  if (repairs === null) return '';
  return say('templates.draft.made', { count: repairs.length });
}
