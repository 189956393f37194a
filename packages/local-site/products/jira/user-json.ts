import { appAccount, displayNameOf } from '../people';
import type { Site } from '../site';

/** A person, or the app, as Jira gives them. */
export function userJson(site: Site, accountId: string) {
  const self = `${site.siteUrl()}/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`;
  const avatar = `${site.siteUrl()}/avatars/${encodeURIComponent(accountId)}.svg`;
  const person = site.people.find((one) => one.accountId === accountId);
  const email = person?.email;
  return {
    self,
    accountId,
    accountType: accountId === appAccount.accountId ? 'app' : 'atlassian',
    ...(email === undefined ? {} : { emailAddress: email }),
    ...(person?.hasNoName !== true && { displayName: displayNameOf(site, accountId) }),
    active: person?.isClosed !== true,
    timeZone: 'Etc/UTC',
    avatarUrls: { '16x16': avatar, '24x24': avatar, '32x32': avatar, '48x48': avatar },
  };
}
