import { AbstractMentionResource } from '@atlaskit/mention/resource';
import type { SitePerson } from '../../web/rest/session';

/** Offers the people of the site behind an `@`. */
export class SitePeople extends AbstractMentionResource {
  constructor(private readonly people: SitePerson[]) {
    super();
  }

  override filter(query = ''): void {
    const sought = query.toLowerCase();
    const mentions = this.people
      .filter(({ displayName }) =>
        [displayName, ...displayName.split(' ')].some((name) => name.toLowerCase().startsWith(sought)),
      )
      .map(({ accountId, displayName }) => ({
        id: accountId,
        name: displayName,
        mentionName: displayName,
        nickname: displayName,
      }));
    this._notifyListeners({ mentions, query });
    this._notifyAllResultsListeners({ mentions, query });
  }
}
