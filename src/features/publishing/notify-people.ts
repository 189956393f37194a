import { asApp } from '@forge/api';
import type { AdfDocument } from '../../contract/adf-node';
import { askedAgainComment, changesComment, completedComment, requestComment } from './comments';
import { type ReviewNotification, notificationsOf } from './notifications';
import { sameRole } from '../approval/same-role';
import { getPeople } from '../people/people';
import { approvalHistory } from '../reviews/store/approval-events';
import { getCopiesMade, setCopiesMade } from '../designs/store/copies';
import { commentOnce, commentOnceForEach } from './comment-once';
import type { DesignApproval } from '../reviews/design-approval';
import { personOrFormerUser } from '../people/named';

/** Tells people by comments what they were not told yet: of a request, of changes asked for, of the last sign-off. */
export async function notifyPeople(pageId: string, approval: DesignApproval): Promise<void> {
  await tellNews(pageId, approval);
  await askAgain(pageId, approval);
}

async function tellNews(pageId: string, approval: DesignApproval): Promise<void> {
  const { state, policy, standing } = approval;
  const made = await getCopiesMade(pageId);
  if (state.number <= made.told) return;
  if (!policy.tellsPeople) return setCopiesMade(pageId, { ...made, told: state.number });
  const untold = (await approvalHistory(pageId, made.told)).filter(({ number }) => number <= state.number);
  // An event is stored together with the record that counts it; the first ones may have been removed.
  const before = Math.max(made.told, (untold[0]?.number ?? 1) - 1);
  if (untold.length < state.number - before) throw new Error(`The history of design ${pageId} has a gap`);
  for (const news of notificationsOf(untold, state, standing)) {
    await commentOnce(pageId, `event:${String(news.number)}`, await commentOf(news, approval));
  }
  await setCopiesMade(pageId, { ...made, told: state.number });
}

async function commentOf(news: ReviewNotification, { state, standing, authors }: DesignApproval): Promise<AdfDocument> {
  const asking = [...(state.request ? [state.request.by, ...state.request.authors] : []), ...authors];
  switch (news.kind) {
    case 'request':
      return requestComment(news, await namesOf([news.by, ...news.reviewers.flatMap(({ people }) => people)]));
    case 'changes':
      return changesComment(news, without(asking, news.by), await namesOf([news.by, ...asking]));
    case 'completed':
      return completedComment(standing, asking, await namesOf(asking));
  }
}

/** Once for each sign-off: whoever signed something else is asked to look at it, and not again before they decide. */
async function askAgain(pageId: string, { policy, state, standing }: DesignApproval): Promise<void> {
  const { changed, roles } = standing;
  if (!policy.tellsPeople || policy.onEdit !== 'askAgain' || !changed) return;
  const outdated = state.signOffs.filter(
    ({ role, accountId, decision }) =>
      decision === 'approved' && roles.some(({ name, awaited }) => sameRole(name, role) && awaited.includes(accountId)),
  );
  await commentOnceForEach(
    pageId,
    outdated,
    ({ number }) => `changed:${String(number)}`,
    async (untold) => {
      const asked = roles.map(({ name }) => ({
        role: name,
        people: untold.filter(({ role }) => sameRole(role, name)).map(({ accountId }) => accountId),
      }));
      return askedAgainComment(changed, asked, await namesOf(untold.map(({ accountId }) => accountId)));
    },
  );
}

const without = (accountIds: readonly string[], one: string): string[] =>
  accountIds.filter((accountId) => accountId !== one);

async function namesOf(accountIds: readonly string[]): Promise<(accountId: string) => string> {
  const people = await getPeople(asApp(), accountIds);
  return (accountId) => personOrFormerUser(accountId, people).displayName;
}
