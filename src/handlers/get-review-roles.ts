import { asUser } from '@forge/api';
import { getPeople } from './people';
import { isFormerUser } from '../privacy/former-user';
import { getDesignRecord, unregistered } from '../store/designs';
import type { Handler } from './answering';
import { blockingFindings } from './blocking-findings';
import { designApproval } from './design-approval';
import { designForCaller } from './design-for-caller';
import { designOf } from './read-page';
import { pageForCaller } from './page';

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
