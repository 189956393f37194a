import type { OverviewFilter, OverviewRow } from '../../contract/api';
import { titleKey, wordsOf } from './title-key';

/** Whether a design is what was asked for by what it says now: the row it was found by may be minutes old. */
export function matchesFilter(
  { approval, awaited, openQuestions, title }: Pick<OverviewRow, 'approval' | 'awaited' | 'openQuestions' | 'title'>,
  filter: OverviewFilter,
  accountId: string,
): boolean {
  const { status, awaitsMe = false, overdue = false, text = '' } = filter;
  return (
    (status === undefined || approval.status === status) &&
    (!awaitsMe || awaited.some((person) => person.accountId === accountId)) &&
    (!overdue || openQuestions.overdue > 0) &&
    wordsOf(text).every((word) => titleKey(title).includes(word))
  );
}
