import type { SitePerson } from './contract';
import type { Site } from './site';

export const ada: SitePerson = {
  accountId: '712020:1f0c4a6e-8d25-4b7a-9e13-5c2a7d90b101',
  displayName: 'Ada Park',
  email: 'ada.park@example.com',
  role: 'Author: writes in Payments Engineering, creates issues in PAY and OPS',
};
export const ben: SitePerson = {
  accountId: '712020:2b7d9e15-63f4-4c08-a1d9-8e4f6b3c2202',
  displayName: 'Ben Okafor',
  email: 'ben.okafor@example.com',
  role: 'Engineering lead: writes in both spaces, sees the restricted page, does everything in PAY and OPS',
};
export const chloe: SitePerson = {
  accountId: '712020:3c5e8f27-94a1-4d36-b2e7-0f1a9c8d3303',
  displayName: 'Chloe Laurent',
  email: 'chloe.laurent@example.com',
  role: 'Security reviewer: writes in Confluence, in Jira only looks',
};
export const dmitri: SitePerson = {
  accountId: '712020:4d1a7b38-05c2-4e59-83f6-1b2c0d9e4404',
  displayName: 'Dmitri Sokolov',
  email: 'dmitri.sokolov@example.com',
  role: 'Site admin: administers Confluence, both spaces and both projects',
  isConfluenceAdmin: true,
};
export const emma: SitePerson = {
  accountId: '712020:5e2b6c49-16d3-4f7a-94a5-2c3d1e0f5505',
  displayName: 'Emma Lindqvist',
  email: 'emma.lindqvist@example.com',
  role: 'Contractor: reads Payments Engineering and PAY, does not see OPS',
};

/** Those whom every site starts with. */
export const people: readonly SitePerson[] = [ada, ben, chloe, dmitri, emma];

/** Whoever is not signed in. They are in no list of people. */
export const anonymous: SitePerson = {
  accountId: 'anonymous',
  displayName: 'Nobody signed in',
  email: '',
  role: 'Anonymous: reads spaces that are open to everybody',
};

/** The account that the app itself acts as. It is nobody's, and in no list of people. */
export const appAccount = { accountId: '712020:9a4f3d21-7c6b-4e58-8f10-6d5e4c3b2a09' };

/** The same, called as the app is. */
export const namedAppAccount = ({ appName }: Pick<Site, 'appName'>) => ({ ...appAccount, displayName: appName() });

/** The display name that goes with an account, for those who look at it. */
export function displayNameOf({ people, appName }: Pick<Site, 'people' | 'appName'>, accountId: string): string {
  if (accountId === appAccount.accountId) return appName();
  return people.find((person) => person.accountId === accountId)?.displayName ?? 'Former user';
}
