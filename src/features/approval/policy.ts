import type { ApprovalPolicy } from '../../contract/api';

/** A policy as the domain knows it: people by account id. */
export interface Policy extends Omit<ApprovalPolicy, 'roles'> {
  roles: { name: string; needed: number; people: string[] }[] | null;
}

/** What holds in a space that has set none. */
export const defaultPolicy: Policy = {
  roles: null,
  authorsMayApprove: false,
  onEdit: 'flag',
  ignoredSections: [],
  expiresAfterDays: null,
  progressCounts: false,
  tellsPeople: true,
  updatesPage: true,
};

/** A policy as stored. No value is null; what is not there is left out. */
export interface StoredPolicy extends Omit<Policy, 'roles' | 'expiresAfterDays'> {
  roles?: NonNullable<Policy['roles']>;
  expiresAfterDays?: number;
}

export const storedPolicyOf = ({ roles, expiresAfterDays, ...rest }: Policy): StoredPolicy => ({
  ...rest,
  ...(roles && { roles }),
  ...(expiresAfterDays !== null && { expiresAfterDays }),
});

export const policyOf = ({ roles, expiresAfterDays, ...rest }: StoredPolicy): Policy => ({
  ...rest,
  roles: roles ?? null,
  expiresAfterDays: expiresAfterDays ?? null,
});
