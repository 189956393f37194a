import type { OverviewRow } from '../../../src/contract/api';
import { say } from '../words/say';

/** The head of each column of an export. */
export const headCells = (): string[] => [
  say('overview.csv.title'),
  say('overview.csv.url'),
  say('overview.csv.epic'),
  say('overview.csv.owner'),
  say('overview.csv.status'),
  say('overview.csv.signed'),
  say('overview.csv.needed'),
  say('overview.csv.version'),
  say('overview.csv.awaited'),
  say('overview.csv.open'),
  say('overview.csv.overdue'),
  say('overview.csv.nextDue'),
  say('overview.csv.milestone'),
  say('overview.csv.milestoneDue'),
  say('overview.csv.written'),
  say('overview.csv.sections'),
  say('overview.csv.blocking'),
  say('overview.csv.changedAt'),
  say('overview.csv.changedBy'),
];

/** A design in the columns of an export: days and numbers as spreadsheets read them, whatever the language. */
export function designCells(design: OverviewRow): (string | number)[] {
  const { title, url, epic, owner, approval, awaited, openQuestions, milestones, readiness, lastChange } = design;
  return [
    title,
    url,
    epic === null || typeof epic === 'string' ? '' : epic.key,
    owner?.displayName ?? '',
    say('approval.status', { status: approval.status }),
    approval.signed,
    approval.needed,
    approval.version ?? '',
    awaited.map(({ displayName }) => displayName).join('; '),
    openQuestions.total - openQuestions.done,
    openQuestions.overdue,
    openQuestions.nextDue ?? '',
    milestones.next?.text ?? '',
    milestones.next?.due ?? '',
    readiness?.written ?? '',
    readiness?.total ?? '',
    readiness?.blocking ?? '',
    lastChange.at,
    lastChange.by?.displayName ?? '',
  ];
}
