import { asUser } from '@forge/api';
import type { ApprovalEventSummary, Person } from '../../../contract/api';
import type { ApprovalEvent } from '../../../features/approval/history';
import { getPeople } from '../../../features/people/people';
import { approvalHistory } from '../../../features/reviews/store/approval-events';
import { getDesignRecord } from '../../../features/designs/store/designs';
import type { Handler } from '../../runtime/answering';
import { personOrFormerUser } from '../../../features/people/named';
import { pageForCaller } from '../../../features/designs/page';

export const getApprovalHistory: Handler<'getApprovalHistory'> = async ({ pageId }) => {
  await pageForCaller(pageId);
  const [history, record] = await Promise.all([approvalHistory(pageId), getDesignRecord(pageId)]);
  const people = await getPeople(asUser(), history.flatMap(peopleIn));
  const removed = record?.removed;
  return {
    events: history.map((event) => eventSummary(event, people)).reverse(),
    ...(removed && { removed: { count: removed.through, at: removed.at } }),
  };
};

const peopleIn = ({ by, reviewers = [] }: ApprovalEvent): string[] => [by, ...reviewers.flatMap((role) => role.people)];

function eventSummary(event: ApprovalEvent, people: ReadonlyMap<string, Person>): ApprovalEventSummary {
  const { number, type, by, at, role, comment, version, digest, reviewers = [], leftOut = [] } = event;
  return {
    number,
    type,
    by: personOrFormerUser(by, people),
    at,
    role: role ?? null,
    comment: comment ?? null,
    version,
    digest,
    reviewers: reviewers.map((asked) => ({
      role: asked.role,
      people: asked.people.map((accountId) => personOrFormerUser(accountId, people)),
    })),
    leftOut,
  };
}
