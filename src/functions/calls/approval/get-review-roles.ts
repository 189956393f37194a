import { asUser } from '@forge/api';
import { getPeople } from '../../../features/people/people';
import { isFormerUser } from '../../../features/people/former-user';
import { getDesignRecord, unregistered } from '../../../features/designs/store/designs';
import type { Handler } from '../../runtime/answering';
import { blockingFindings } from '../../../features/readiness/blocking-findings';
import { designApproval } from '../../../features/reviews/design-approval';
import { designForCaller } from '../../../features/reviews/design-for-caller';
import { designOf } from '../../../features/designs/read-page';
import { pageForCaller } from '../../../features/designs/page';

export const getReviewRoles: Handler<'getReviewRoles'> = async ({ pageId }, caller) => {
  const page = await pageForCaller(pageId);
  const record = (await getDesignRecord(pageId)) ?? unregistered(pageId);
  const design = designOf(page, record);
  const { roles } = await designApproval({ page, design, record });
  const people = await getPeople(
    asUser(),
    roles.flatMap(({ proposed, only }) => [...proposed, ...(only ?? [])]),
  );
  // A page can mention whoever it likes; only who has an account can be asked.
  const known = (accountIds: readonly string[]) =>
    accountIds.flatMap((accountId) => (isFormerUser(accountId) ? [] : (people.get(accountId) ?? [])));
  const { summary } = await designForCaller({ page, design, record }, caller);
  return {
    roles: roles.map(({ name, needed, proposed, only, mandatory }) => ({
      name,
      needed,
      proposed: known(proposed),
      only: only && known(only),
      mandatory,
    })),
    blocking: blockingFindings(summary),
  };
};
