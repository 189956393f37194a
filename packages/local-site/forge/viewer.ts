/** Who looks at a surface. People without a license of the product see only the modules that allow it. */
import type { SitePerson } from '../products/contract';
import { anonymous } from '../products/people';
import type { Locale } from './translations';

export interface Viewer {
  accountId: string;
  theme: 'light' | 'dark';
  locale: Locale;
}

export type Access = 'licensed' | 'unlicensed' | 'anonymous';

export function accessOf(people: readonly SitePerson[], accountId: string): Access {
  if (accountId === anonymous.accountId) return 'anonymous';
  return people.find((person) => person.accountId === accountId)?.isGuest === true ? 'unlicensed' : 'licensed';
}

export const isOpenTo = (module: object, access: Access): boolean =>
  access === 'licensed' ||
  ('unlicensedAccess' in module && Array.isArray(module.unlicensedAccess) && module.unlicensedAccess.includes(access));
