import type { OverviewSort } from '../../../src/contract/api';
import { say } from '../words/say';

export type Column = {
  key: 'design' | 'status' | 'questions' | 'milestone' | 'readiness' | 'change';
  label: string;
  /** The order that the column gives the table. */
  sort?: OverviewSort;
  direction?: 'ascending' | 'descending';
};

export const columns = (): Column[] => [
  { key: 'design', label: say('overview.column.design'), sort: 'title', direction: 'ascending' },
  { key: 'status', label: say('overview.column.status') },
  { key: 'questions', label: say('overview.column.questions'), sort: 'question', direction: 'ascending' },
  { key: 'milestone', label: say('overview.column.milestone'), sort: 'milestone', direction: 'ascending' },
  { key: 'readiness', label: say('overview.column.readiness') },
  { key: 'change', label: say('overview.column.change'), sort: 'changed', direction: 'descending' },
];
