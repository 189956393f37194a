import { formerNumberOf, isFormerUser } from '../../contract/former-user';

export { formerNumberOf, isFormerUser };

export const formerUserId = (number: number): string => `former:${String(number)}`;

/** The app itself, whoever is not signed in, and what Jira calls somebody whom it does not know: nobody's accounts. */
const nobodys = new Set(['app', 'anonymous', 'unknown', '']);

/** Whether an id is one that Atlassian can be asked about. */
export const isAccountId = (id: string): boolean => !nobodys.has(id) && !isFormerUser(id);
