import type { ApprovalStatus, Decision } from '../api';

/** A sign-off of the present review, and what it is worth now. */
export interface StandingSignOff {
  accountId: string;
  decision: Decision;
  at: string;
  comment?: string;
  version: number;
  digest: string;
  standing: 'current' | 'changed' | 'expired';
  counts: boolean;
}

export interface StandingRole {
  name: string;
  needed: number;
  signed: number;
  signOffs: StandingSignOff[];
  /** Account ids. */
  awaited: string[];
}

/** Where a design stands: what follows from its history, its policy and what its page says now. */
export interface Standing {
  status: ApprovalStatus;
  signed: number;
  needed: number;
  version: number | undefined;
  approvedAt: string | undefined;
  expiresOn: string | undefined;
  roles: StandingRole[];
  changed:
    { version: number; at: string; digest: string; edits: number | undefined; sections: (string | null)[] } | undefined;
}
