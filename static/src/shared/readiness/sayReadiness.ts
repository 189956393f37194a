import type { ReadinessSummary, Severity } from '../../../../src/api';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** Says how far a design is, such as "7 of 9 sections written, 3 prompts left". */
export function sayReadiness({ sections, promptsLeft }: ReadinessSummary): string {
  const written =
    sections.total === 0
      ? 'No sections yet'
      : `${sections.written} of ${count(sections.total, 'section', 'sections')} written`;
  return promptsLeft === 0 ? written : `${written}, ${count(promptsLeft, 'prompt', 'prompts')} left`;
}

/** Says how many findings there are, such as "2 blocking, 1 warning". */
export function sayFindings({ blocking, warning, note }: ReadinessSummary['counts']): string {
  return [
    blocking > 0 && `${blocking} blocking`,
    warning > 0 && count(warning, 'warning', 'warnings'),
    note > 0 && count(note, 'note', 'notes'),
  ]
    .filter((part) => part !== false)
    .join(', ');
}

/** A severity as people read it. */
export const severityNames: Record<Severity, string> = {
  blocking: 'Blocking',
  warning: 'Warning',
  note: 'Note',
};
