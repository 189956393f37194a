import type { Status } from '../../../../src/api';

/** The statuses in the order a design goes through them, as people read them. */
export const statusNames: Record<Status, string> = {
  draft: 'Draft',
  inReview: 'In Review',
  approved: 'Approved',
  implemented: 'Implemented',
};

export const isStatus = (value: string): value is Status => value in statusNames;
