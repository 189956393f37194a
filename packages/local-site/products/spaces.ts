import type { Space } from './confluence/data';
import { ada, ben, chloe, dmitri, emma } from './people';

export const engineering: Space = {
  id: '65601',
  key: 'ENG',
  name: 'Payments Engineering',
  homepageId: '131101',
  authorId: dmitri.accountId,
  createdAt: '2026-02-02T09:00:00.000Z',
  access: {
    [ada.accountId]: 'edit',
    [ben.accountId]: 'edit',
    [chloe.accountId]: 'edit',
    [dmitri.accountId]: 'admin',
    [emma.accountId]: 'view',
  },
};

export const security: Space = {
  id: '65602',
  key: 'SEC',
  name: 'Product Security',
  homepageId: '131201',
  authorId: dmitri.accountId,
  createdAt: '2026-02-02T09:30:00.000Z',
  access: {
    [ada.accountId]: 'view',
    [ben.accountId]: 'edit',
    [chloe.accountId]: 'edit',
    [dmitri.accountId]: 'admin',
  },
};
