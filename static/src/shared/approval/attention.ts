import type { Approval, ApprovalStatus, DesignSummary, Person } from '../../../../src/contract/api';

/** Everybody whose decision is awaited, each once. */
export function awaitedOf({ roles }: Approval): Person[] {
  const people = roles.flatMap(({ awaited }) => awaited);
  return [...new Map(people.map((person) => [person.accountId, person])).values()];
}

export const awaits = (approval: Approval, accountId: string | undefined): boolean =>
  awaitedOf(approval).some((person) => person.accountId === accountId);

/** The less a status leaves to do, the later it comes. */
export const statusesByAttention: readonly ApprovalStatus[] = [
  'changesRequested',
  'changedSince',
  'expired',
  'inReview',
  'draft',
  'approved',
  'implemented',
];

/** Numbers in titles in the order of their values. */
const byTitle = (one: DesignSummary, other: DesignSummary) =>
  one.title.localeCompare(other.title, undefined, { numeric: true });

/** Designs with those first that wait for the viewer, then those that need somebody’s attention. */
export function byAttention(designs: readonly DesignSummary[], viewer: string | undefined): DesignSummary[] {
  const urgency = ({ approval }: DesignSummary) =>
    awaits(approval, viewer) ? -1 : statusesByAttention.indexOf(approval.status);
  return [...designs].sort((one, other) => urgency(one) - urgency(other) || byTitle(one, other));
}
