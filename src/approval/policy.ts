import type { ApprovalPolicy } from '../api';

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
  tellsPeople: true,
  updatesPage: true,
};
