import type { ItemKind } from '../../contract/api';
import type { Base } from './merge';

/** What a sync knows for itself of a row and its ticket, whatever the page and Jira say. */
export interface LedgerEntry {
  /** The key of the entry, and what the ticket's property names. */
  rowId: string;
  kind: ItemKind;
  /** Prints of the texts that the row was known by, the newest last. */
  names: readonly string[];
  /** Its place among the items of its kind when it was last written. */
  nth: number;
  /**
   * `intended`: a ticket was asked for, and Jira has not said what became of it. `created`: Jira named the ticket, no row
   * is known to name it. `placed`: its row named it.
   */
  state: 'intended' | 'created' | 'placed';
  /** An older version of the page was synced since, so that its place says nothing. */
  isLost?: true;
  /** When the ticket was asked for, and by whom. */
  at: string;
  by: string;
  issueId?: string;
  /** The issue's key when it was last seen. */
  key?: string;
  /** What both sides said when they were last brought together. */
  base?: Base;
}

/** The entry of a row that names its ticket. */
export const withPlace = ({ isLost: _lost, ...entry }: LedgerEntry): LedgerEntry => ({ ...entry, state: 'placed' });

const mostNames = 6;

/** The names with one more, the oldest left out first. */
export const withName = (names: readonly string[], name: string): string[] =>
  [...names.filter((known) => known !== name), name].slice(-mostNames);
