import type { EvaluatedApproval } from '../approval/approval-status';
import { statusNames } from './status-words';

/** Where a design stands, in a few words: “Approved (version 7, 3 of 3)”. */
export function statusMessage({ status, signed, needed, version, changed }: EvaluatedApproval): string {
  const count = `${String(signed)} of ${String(needed)}`;
  switch (status) {
    case 'inReview':
      return `In review (${count})`;
    case 'approved':
      return version === undefined ? `Approved (${count})` : `Approved (version ${String(version)}, ${count})`;
    case 'changedSince':
      return `Approved, changed since${changed ? sayExtent(changed) : ''}`;
    default:
      return statusNames[status];
  }
}

function sayExtent({ edits, sections }: NonNullable<EvaluatedApproval['changed']>): string {
  if (sections.length === 0) return '';
  const where = `in ${counted(sections.length, 'section')}`;
  return edits === undefined ? ` (${where})` : ` (${counted(edits, 'edit')} ${where})`;
}

export const counted = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? '' : 's'}`;

/** Things one after the other, as many as a reader takes in: “A, B and 3 more”. */
export function listed(words: readonly string[], most = 3): string {
  const shown = words.length > most ? [...words.slice(0, most), `${String(words.length - most)} more`] : words;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

const longestRole = 60;

/** The name of a role on one line: its words are chosen by people. */
export function roleLabel(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim();
  return line.length > longestRole ? `${line.slice(0, longestRole - 1).trimEnd()}…` : line;
}

/** The sections of a change, by title. */
export const sectionsList = (sections: readonly (string | null)[]): string =>
  listed(sections.map((title) => title ?? 'the part above the first heading'));

/** “12 November 2026”, as it is in UTC: what reads it is not where anybody in particular is. */
export const dayLabel = (moment: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(moment),
  );
