/** Who may see what of an app: people without a license of the product see the modules alone that say so. */
import type { SitePerson } from '../../products/contract';
import { anonymous } from '../../products/people';
import type { UiModule } from '../manifest';

export type Access = 'licensed' | 'unlicensed' | 'anonymous';

export function accessOf(people: readonly SitePerson[], accountId: string): Access {
  if (accountId === anonymous.accountId) return 'anonymous';
  return people.find((person) => person.accountId === accountId)?.isGuest === true ? 'unlicensed' : 'licensed';
}

export const isOpenTo = (module: object, access: Access): boolean =>
  access === 'licensed' ||
  ((module as Pick<UiModule & { type: 'macro' }, 'unlicensedAccess'>).unlicensedAccess ?? []).includes(access);
